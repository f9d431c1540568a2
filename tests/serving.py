"""An application behind a real HTTP server on 127.0.0.1 and a free port."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from waitress.server import create_server

from graph.serve import Application


@contextmanager
def serving(application: Application) -> Iterator[str]:
    """The address under which the application answers meanwhile."""
    server = create_server(application, host="127.0.0.1", port=0, threads=8, clear_untrusted_proxy_headers=True)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(5)
