"""`bordkort serve`: what a build wrote, on this machine's own web address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.cli.folders import built_folder

if TYPE_CHECKING:
    from graph.serve import Application, Limits

_EXAMPLES = """
\b
Eksempler:
  bordkort serve                          http://127.0.0.1:7878 af det, der står i exports/
  bordkort serve --from resultat --port 8080
  curl 'http://127.0.0.1:7878/questions/who-chairs?format=csv'

\b
Kun denne maskine kan spørge, medmindre --host siger andet. Intet kan ændres herfra.
"""
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


@click.command(epilog=_EXAMPLES, short_help="Vis kortet, og svar på SPARQL, på denne maskine.")
@built_folder
@click.option("--host", metavar="ADRESSE", default="127.0.0.1", show_default=True, help="Adresse, der lyttes på.")
@click.option("--port", default=7878, show_default=True, type=click.IntRange(0, 65535), help="Port; 0: en ledig.")
@click.option("--seconds", default=10.0, show_default=True, type=click.FloatRange(0.1), help="Højeste tid til et svar.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Svar på samme tid.")
@click.option("--megabytes", default=32, show_default=True, type=click.IntRange(1), help="Største svar.")
def serve(folder: Path, host: str, port: int, seconds: float, workers: int, megabytes: int) -> None:
    """Vis kortet, og svar på SPARQL, på en adresse på denne maskine; stop med Ctrl+C."""
    import logging

    from graph.errors import ContractError  # slow to import, as above
    from graph.serve import Application, Limits, Pool

    if not (folder / "graph.ttl").is_file():
        raise ContractError(f"{folder}: ingen graph.ttl her; kør bordkort build først")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that some wait is no news
    limits = Limits(seconds=seconds, workers=workers, result=megabytes * 1_000_000)
    pool = Pool(folder, limits)
    try:
        application = Application(folder, pool, hosts=_LOOPBACK if host in {*_LOOPBACK, "::1"} else frozenset())
        server = _listening(application, host, port, limits)
        click.echo(f"{pool.triples} tripler på http://{host}:{server.effective_port}/ (stop med Ctrl+C)")
        try:
            server.run()
        finally:
            server.close()
    finally:
        pool.close()


def _listening(application: Application, host: str, port: int, limits: Limits) -> Any:
    """The server on its address; a host that does not exist is a fault of who named it."""
    from waitress.server import create_server  # slow to import

    try:
        return create_server(
            application,
            host=host,
            port=port,
            threads=max(8, 4 * limits.workers),
            ident="",
            channel_timeout=60,
            connection_limit=200,
            max_request_body_size=limits.request,
        )
    except ValueError as error:
        raise click.BadParameter(f"{host} er ingen adresse på denne maskine", param_hint="--host") from error
