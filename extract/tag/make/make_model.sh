#!/bin/sh
# Makes the model that docgraph ships: make_model.sh DOCGRAPH SHARED CLUSTERS MODEL
# SHARED is the folder of the corpora (see extract/tag/model/README.md), CLUSTERS a file of word clusters. About a minute on one core.
set -eu
docgraph=$1 corpora=$2/corpora clusters=$3 model=$4
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
  gold="$gold $corpora/ner/$set/train.conll"
done
# What people have marked counts twice, what the rules have marked once.
# shellcheck disable=SC2086
"$docgraph" train $silver $gold $gold --base none --clusters "$clusters" -o "$model"
