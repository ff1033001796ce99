"""What all stages know of language: sentences, their parses, quotation marks, and the gazetteer of outlets."""

from twosource.language.outlets import Outlet, all_outlets, find_outlet, find_outlet_by_domain
from twosource.language.parsing import Parser
from twosource.language.quotations import Quotation, find_quotations
from twosource.language.sentences import split_sentences

__all__ = [
    "Outlet",
    "Parser",
    "Quotation",
    "all_outlets",
    "find_outlet",
    "find_outlet_by_domain",
    "find_quotations",
    "split_sentences",
]
