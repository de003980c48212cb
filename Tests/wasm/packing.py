"""Holds the packer against Python's reader of the format, and against what unpacks the engine in its page.

    python3 Tests/wasm/packing.py GEFLECHT-PACK [MODULE.wasm]

On drawn files, and on the module.
"""

import lzma
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

draw = random.Random(1)


def drawn():
    """Bytes with repeats near and far, some of them changed in places, over an alphabet of any size."""
    letters = bytes(draw.randrange(256) for _ in range(draw.choice([1, 2, 5, 256])))
    content = bytearray()
    size = draw.choice([0, 1, 2, 3, 4, 5, 30, 300, 3000, 30_000])
    while len(content) < size:
        if content and draw.random() < 0.6:
            start = draw.randrange(max(0, len(content) - draw.choice([1, 4, 100, 10_000])), len(content))
            for at in range(draw.choice([2, 5, 40, 300, 2000])):
                content.append(draw.choice(letters) if draw.random() < 0.02 else content[start + at])
        else:
            content += bytes(draw.choice(letters) for _ in range(draw.choice([1, 3, 50])))
    return bytes(content[:size])


packer = pathlib.Path(sys.argv[1]).resolve()
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    for number in range(200):
        (folder / f"drawn-{number}").write_bytes(drawn())
    (folder / "zeros").write_bytes(bytes(1_000_000))
    block = draw.randbytes(5000)
    (folder / "far").write_bytes(block + draw.randbytes(300_000) + block)
    for module in sys.argv[2:]:
        shutil.copy(module, folder / "module")
    taken = packed = 0
    for file in sorted(folder.iterdir()):
        start = time.monotonic()
        result = file.with_suffix(".lzma")
        subprocess.run([packer, file, result], check=True)
        taken, packed = time.monotonic() - start, result.stat().st_size
        content = file.read_bytes()
        assert lzma.decompress(result.read_bytes(), lzma.FORMAT_ALONE) == content, file.name
        reference = lzma.compress(content, lzma.FORMAT_ALONE, preset=9 | lzma.PRESET_EXTREME)
        assert packed <= 1.02 * len(reference) + 20, f"{file.name}: {packed} bytes, by liblzma {len(reference)}"
        if file.name == "module":
            assert packed < 1_800_000, f"{packed} bytes: with what else the page holds, it passes 2.5 MB"
            print(f"packing: the module, {len(content)} bytes to {packed} (by liblzma {len(reference)}) in {taken:.1f} s")
    print("packing: 202 drawn files read by Python")
    if shutil.which("node"):
        subprocess.run(["node", pathlib.Path(__file__).with_name("unpack.mjs"), folder], check=True)
