"""The dataset as a curator's command finds it."""

from typing import TYPE_CHECKING

from bot.failing import FAILED, fail, settings_or_leave

if TYPE_CHECKING:
    from data.catalogue import FullCatalogue


def catalogue_or_leave() -> "FullCatalogue":
    """The files, read and checked as at a start, after an interrupted change is finished."""
    from data.catalogue import read_catalogue
    from data.checks.errors import check_errors
    from data.curation.journal import finish_interrupted
    from data.errors import DatasetError

    folder = settings_or_leave().data_dir
    try:
        finish_interrupted(folder)
        catalogue = read_catalogue(folder)
        check_errors(catalogue)
    except DatasetError as error:
        fail(str(error), FAILED)
    return catalogue
