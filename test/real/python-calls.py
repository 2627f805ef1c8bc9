"""Makes the calls that it is given, in Python's requests: reads lines of JSON, each a list of a
statement of Python; `url` is the server's, `session` a session that lasts."""

import io
import json
import sys

import requests

url = sys.argv[1]
print(json.dumps({"requests": requests.__version__, "python": sys.version.split()[0]}))
for name, statement in json.load(sys.stdin):
    eval(statement, {"requests": requests, "io": io, "url": url})
