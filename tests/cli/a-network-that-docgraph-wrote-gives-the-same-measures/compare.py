"""Every measure of every entity is the same in the tables of the corpus and in those of each network that was read back."""
import csv

BLOCKS = {'network': 'together', 'correspondence': 'correspondence'}
made = {row['id']: row for row in csv.DictReader(open('made/tables/actors.csv', encoding='utf-8', newline=''))}
for layer, block in BLOCKS.items():
    for ending in ('.graphml', '.gexf', '-1.2.gexf', '.csv'):
        rows = list(csv.DictReader(open(f'read/{layer}{ending}/tables/actors.csv', encoding='utf-8', newline='')))
        measures = [key for key in rows[0] if key.startswith('network_')]
        for row in rows:
            assert row['name'] == made[row['id']]['name'] and row['kind'] == made[row['id']]['kind']
            for key in measures:
                expected = made[row['id']][block + key[len('network'):]]
                assert row[key] == expected, (layer, ending, row['id'], key, row[key], expected)
        print(f'{layer}{ending}: {len(rows)} entities, {len(measures)} measures')
