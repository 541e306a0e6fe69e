"""New holdings: all tables, the atlas's settings and its first catalogue, in one step."""

import uuid
from contextlib import closing
from pathlib import Path

from ..geopackage import container
from ..geopackage.catalogue_rows import insert_catalogue
from ..model.catalogue_check import check_catalogue, check_exceptions
from ..model.errors import KeckError
from ..model.files import written_beside
from ..model.findings import Severity
from ..model.indicator import Catalogue
from ..model.rule import Rule
from ..model.rule_text import refuse_nonsense
from ..model.text import tr
from . import rule_store, schema
from .exposure import keep_private
from .transaction import transaction


def make(path: Path, municipality: str, municipality_key: str, crs: str, rule: Rule, catalogue: Catalogue) -> None:
    """Write new holdings to ``path``; KeckError for an existing file, an unknown CRS or a faulty catalogue."""
    _check(path, municipality, municipality_key, rule, catalogue)
    settings = {
        "schema_version": str(schema.VERSION),
        "atlas_id": str(uuid.uuid4()),
        "municipality": municipality,
        "municipality_key": municipality_key,
        "crs": crs,
        **rule_store.as_settings(rule),
    }
    with written_beside(path) as draft:
        container.create(draft, crs)
        keep_private(draft)
        with closing(container.connect(draft)) as connection, transaction(connection, draft, tr("new holdings")):
            srs_id = container.srs_id(connection)
            for table in schema.tables():
                container.create_table(connection, table, srs_id)
            connection.executemany("INSERT INTO setting (name, value) VALUES (?, ?)", settings.items())
            insert_catalogue(connection, catalogue)


def _check(path: Path, municipality: str, municipality_key: str, rule: Rule, catalogue: Catalogue) -> None:
    title = tr("Holdings cannot be made")
    if path.exists():
        raise KeckError(title, tr("“{}” exists already.").format(path), tr("Choose another name."))
    if not municipality or not municipality_key:
        raise KeckError(title, tr("Name and key of the municipality are needed."))
    refuse_nonsense(rule)
    findings = check_catalogue(catalogue)
    findings += check_exceptions(catalogue, rule, Catalogue(()), [one.id for one in catalogue])
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise KeckError(title, "\n".join(f"{error.where}: {error.message}" for error in errors))
