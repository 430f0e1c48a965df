"""What the name of a body says of it: whether it is of a municipality itself, or may be a person."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from importing.columns import plain

_LOCAL: Final = re.compile(
    r"(stad|stadsbestuur|gemeente|gemeentebestuur|lokaal bestuur|ocmw|o c m w|"
    r"openbaar centrum voor maatschappelijk welzijn|autonoom gemeentebedrijf|agb|"
    r"stad en ocmw|gemeente en ocmw) (van )?[a-z]"
)


def is_local_authority(name: str) -> bool:
    """Whether a body is a town, a municipality or its OCMW, by how its name begins."""
    return _LOCAL.match(plain(name)) is not None


_GIVEN_NAMES: Final = (
    "aafke adam adil agnes ahmed albert alex alexander alexandra ali alice aline amber amina an ana "
    "andre andrea andré anja anke ann anna anne anneleen annelies annemie anouk arne arthur astrid "
    "axel bart bas ben benjamin benny bert bianca birgit bram brecht brigitte britt bruno camille "
    "carine carl carla carlo caroline cathy cedric celine charlotte chris christel christiaan "
    "christian christine christophe cindy claudia conny cynthia daan daniel danny david debby dieter "
    "dimitri dirk dominique dorien eddy edith eline elise elke ellen els emiel emily emma eric erik "
    "erna ernest erwin esther eva evelien evelyne evi fatima febe felix ferre fien filip florian "
    "frank frans freddy frederik freya geert geertrui georges gerard gerda gert gilbert gino "
    "godelieve greet greta griet guido guy gwen hanne hans hassan hendrik henk herman hilde hugo "
    "ignace ilse ine inge ingrid iris isabelle ivan jacques jan jana jean jef jelle jens jeroen "
    "jessica joachim johan johnny joke jolien jonas jonathan joost jordy joris jos jozef julie "
    "julien jurgen jürgen kaat karel karen karin karl karolien kathleen katia katleen katrien kelly "
    "ken kenny kevin kim klaas kobe koen kris kristel kristien kristof kurt lara lars laura laurent "
    "leen lena lennert leo lien lies liesbet liesbeth lieve lieven linda lisa lise lode loes lore "
    "lotte louis louise luc lucas luk lut maarten machteld magda manon marc marcel margot maria "
    "marie marieke marijke marina mario mark marleen martin martine mathias mathieu maxim mehmet "
    "melissa mia michael michel michiel mieke mohamed monique myriam nadia nadine nancy natalie "
    "nathalie nele nick nico nicolas nicole niels noor olivier pascal pascale patricia patrick paul "
    "peggy peter petra philippe piet pieter raf ria rik rita rob robbe robert robin roel roger "
    "roland romain ronny rosa ruben rudi rudy ruth sabine sam samira sander sandra sara sarah "
    "sebastien seppe serge sien sigrid silke simon simonne sofia sofie sophie stef stefaan stefan "
    "steffi stephanie steven stien stijn sven sylvia tamara tania tess thibaut thierry thijs thomas "
    "tijl tim tine tinne tom tommy toon trees trui tuur urbain ursula valerie veerle vera veronique "
    "victor viktor vincent walter wannes ward werner wesley willem willy wim wouter yannick yasmine "
    "youssef yves yvette yvonne zeger "
)
"""First names that are common in Flanders, plainly written."""
_GIVEN: Final = frozenset(_GIVEN_NAMES.split())
_BODY: Final = re.compile(
    r"\b("
    r"vzw|ivzw|asbl|bv|bvba|nv|sa|sprl|srl|cv|cvba|cvso|vof|comm v|commv|gcv|ag|"
    r"gmbh|ltd|inc|stichting|fonds|stad\w*|gemeente\w*|ocmw|provincie\w*|agentschap|"
    r"departement|overheid\w*|vlaamse?|school|scholen|\w*school|college|hogeschool|"
    r"universiteit|instituut|academie|atheneum|centrum|centra|\w*centrum|huis|\w*huis|"
    r"\w*kring|chiro\w*|scouts\w*|ksa|klj|kaj|gidsen|jeugd\w*|club|\w*club|vereniging|"
    r"\w*vereniging|feitelijke|groep|\w*groep|koor|harmonie|fanfare|theater|toneel\w*|"
    r"museum|bibliotheek|kerk\w*|parochie\w*|sint|heilige|orkest|ensemble|werking|"
    r"\w*werking|netwerk|\w*netwerk|comite|raad|\w*raad|dienst|\w*dienst|bond|\w*bond|"
    r"unie|federatie|koepel|project\w*|festival|producties|productions|gallery|galerie|"
    r"uitgeverij|boerderij|hoeve|team|the|van de|het|en"
    r")\b"
)
"""Words that no name of a person has: legal forms, kinds of bodies, joining words."""
_PERSON: Final = re.compile(
    r"^(dhr|mevr|mevrouw|de heer|mr|mw)\b|\b(eenmanszaak|natuurlijk persoon)\b|\bzelfstandige?$"
)
_FEWEST, _MOST = 2, 4


def may_be_person(name: str) -> bool:
    """Whether a name may be that of a person, or of somebody who trades alone."""
    text = plain(name)
    if _PERSON.search(text):
        return True
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST or _BODY.search(text) or not "".join(words).isalpha():
        return False
    return not _GIVEN.isdisjoint((words[0], words[-1]))


def key_of_person(name: str) -> str:
    """A key that does not tell the name, and is the same when that name is loaded again."""
    return "persoon-" + hashlib.sha256(plain(name).encode()).hexdigest()[:12]
