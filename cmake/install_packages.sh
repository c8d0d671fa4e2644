#!/bin/sh
# install_packages.sh LIST…: installs those Debian packages of the lists (one a line, # comments) that are missing. Needs root or sudo only
# if some are missing, and says what it does.
set -eu
export DEBIAN_FRONTEND=noninteractive

wanted=$(cat "$@" | sed 's/#.*//' | tr -s ' \n' ' ')
missing=""
for package in $wanted; do
  status=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  case "$status" in ii*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "These Debian packages are missing, and there is no apt-get to install them:$missing" >&2
  echo "hint: docgraph is built on Debian 12 or newer; elsewhere install the same libraries by hand." >&2
  exit 1
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These Debian packages are missing:$missing" >&2
    echo "hint: run this as root, or install sudo." >&2
    exit 1
  fi
  as_root="sudo DEBIAN_FRONTEND=noninteractive"
fi
echo "Installing:$missing" >&2
# shellcheck disable=SC2086 # both are lists of words
{
  $as_root apt-get update -q >&2
  $as_root apt-get install -q -y --no-install-recommends $missing >&2
}
