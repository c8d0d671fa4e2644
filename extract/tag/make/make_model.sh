#!/bin/sh
# Makes the model that docgraph ships: make_model.sh DOCGRAPH SHARED GROUPS MODEL
# SHARED is the folder of the corpora (see extract/tag/model/README.md), GROUPS what make_groups.py writes. About a minute on one core.
set -eu
docgraph=$1 corpora=$2/corpora groups=$3 model=$4
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
silver=
for volume in frus1949v07p2 frus1955-57v23p2 frus1969-76v19p1 frus1969-76ve15p1; do
  # A volume held out for measuring is named in HELD_OUT.
  [ "$volume" = "${HELD_OUT:-}" ] && continue
  /usr/bin/python3 "$here/make_silver.py" "$docgraph" "$corpora/frus/$volume.gold.jsonl.gz" "$work/$volume.jsonl"
  silver="$silver $work/$volume.jsonl"
done
gold=
for set in uner_ewt wikigold crossner_politics crossner_literature crossner_science redocred re3d litbank; do
  tokens=$corpora/ner/$set/train.conll
  /usr/bin/python3 "$here/make_titled.py" "$2" "$tokens" "$work/$set.jsonl"
  gold="$gold $work/$set.jsonl"
  bare="${bare:-} $tokens"
done
# What people have marked is seen as bare text and as part of a catalogue, what the rules have marked as the catalogue that it is.
# shellcheck disable=SC2086
"$docgraph" train $silver $gold $bare --base none --clusters "$groups" -o "$model"
