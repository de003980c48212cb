"""Writes streams.json: files that another packer made (liblzma, by way of Python), for the one that unpacks them in a page.

    python3 Tests/wasm/streams.py

Each has a header that says how long its content is, which liblzma itself does not write, and a mark at its end.
"""

import base64
import hashlib
import json
import lzma
import pathlib
import random
import struct

draw = random.Random(1)
noise = draw.randbytes(2500)
text = (pathlib.Path(__file__).parents[2] / "datasets/engagierte-stadt/README.md").read_bytes()[:6000]
contents = {
    "nothing": b"",
    "one byte": b"\xff",
    "two bytes alike": b"aa",
    "zeros": bytes(100_000),
    "a long word again and again": text[:700] * 40,
    "text": text,
    "noise": noise,
    "noise of two letters": bytes(draw.choice(b"ab") for _ in range(3000)),
    "numbers of four bytes": b"".join(struct.pack("<I", 7 * number * number) for number in range(900)),
    "the same far apart": noise[:600] + bytes(3_000_000) + noise[:600] + bytes(5) + noise[200:600],
    "distances of all sizes": b"".join(noise[:40] + bytes(3 << power) for power in range(19)),
    "changes within repeats": b"".join(text[:90] + bytes([draw.randrange(256)]) for _ in range(60)),
}
settings = [(4, 0, 0), (3, 0, 2), (0, 2, 0), (0, 0, 4), (1, 3, 1)]


def packed(content, preceding, literal, place):
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 9, "lc": preceding, "lp": literal, "pb": place, "dict_size": 1 << 22}]
    header = struct.pack("<BIQ", (place * 5 + literal) * 9 + preceding, 1 << 22, len(content))
    return header + lzma.compress(content, lzma.FORMAT_RAW, filters=filters)


streams = []
for at, (name, content) in enumerate(contents.items()):
    for setting in [settings[0], settings[1 + at % 4]]:
        stream = packed(content, *setting)
        streams.append({
            "name": f"{name}, lc={setting[0]} lp={setting[1]} pb={setting[2]}", "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(), "packed": base64.b64encode(stream).decode(),
        })
target = pathlib.Path(__file__).with_name("streams.json")
target.write_text("[\n" + ",\n".join(json.dumps(stream) for stream in streams) + "\n]\n")
