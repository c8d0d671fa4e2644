"""Installs a build, then configures, builds and runs a project that does find_package(docgraph).

consumer.py BUILD_DIR SOURCE_DIR [CXX_FLAGS]"""
import os
import subprocess
import sys
import tempfile


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout}\nexit code {done.returncode}")
    return done.stdout


build, source = sys.argv[1:3]
with tempfile.TemporaryDirectory() as folder:
    prefix, consumer = os.path.join(folder, "prefix"), os.path.join(folder, "consumer")
    run("cmake", "--install", build, "--prefix", prefix)
    for path in ("bin/docgraph", "include/docgraph/extract/record.hpp", "include/docgraph/graph/network.hpp",
                 "share/man/man1/docgraph-why.1", "share/bash-completion/completions/docgraph", "share/doc/docgraph/measures.md"):
        if not os.path.exists(os.path.join(prefix, path)):
            sys.exit(f"the installation lacks {path}")
    flags = sys.argv[3] if len(sys.argv) > 3 else ""
    run("cmake", "-S", os.path.join(source, "tests/consumer"), "-B", consumer, "-G", "Ninja",
        f"-DCMAKE_PREFIX_PATH={prefix}", f"-DCMAKE_CXX_FLAGS={flags}", "-DCMAKE_CXX_STANDARD=20")
    run("cmake", "--build", consumer)
    out = run(os.path.join(consumer, "consumer"))
    if out != "Pyongyang > Bucharest\n":
        sys.exit(f'expected "Pyongyang > Bucharest", got "{out}"')
