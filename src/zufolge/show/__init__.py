"""What people look at: a record in the terminal and as one self-contained page."""

from zufolge.show.listing import ListRow, render_list
from zufolge.show.page import render_page
from zufolge.show.table import render_table
from zufolge.show.terminal import wants_colour

__all__ = ["ListRow", "render_list", "render_page", "render_table", "wants_colour"]
