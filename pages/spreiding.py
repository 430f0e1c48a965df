"""Geografische spreiding: maxima and awards per province and municipality, on a map or as bars."""

from dataclasses import replace

import streamlit as st

from pages.components.choices import measure_choice, scheme_choice
from pages.components.figure import figure
from pages.components.section import section
from pages.components.state import now
from views import awards, geography
from views.map_scenes import NOT_APPLICABLE
from views.place_words import borders_tell, newest_is_shown, parts_make_total, said_of_face

here = now()
language = here.language

with st.container(horizontal=True, gap="medium", key="choices"):
    chosen = scheme_choice(here, here.result(geography.PER_SCHEME))
    measure = measure_choice(here, "maat", geography.LABELS)
scheme = replace(here, filters=replace(here.filters, schemes=chosen or here.filters.schemes))

provinces = scheme.result(geography.PER_PROVINCE)
municipalities = scheme.result(geography.PER_MUNICIPALITY)
section(language.t("Maximumbedragen (trekkingsrechten)"))
figure(
    provinces,
    scheme,
    face=geography.PER_PROVINCE.face(measure),
    under=(
        newest_is_shown(here.filters, provinces, language),
        parts_make_total(provinces, "maximum", language, brussels=NOT_APPLICABLE),
        *borders_tell(scheme.result(geography.MOVED), language),
    ),
)
figure(
    municipalities,
    scheme,
    face=geography.PER_MUNICIPALITY.face(measure),
    under=(
        *said_of_face(municipalities, measure, language),
        parts_make_total(municipalities, "maximum", language, brussels=NOT_APPLICABLE),
    ),
)
figure(here.result(geography.PER_SCHEME), here, open_table=True)
figure(here.result(geography.MOVED), here, open_table=True)

section(language.t("Toegekende projecten"))
for view in (awards.PER_PROVINCE, awards.PER_MUNICIPALITY):
    result = here.result(view)
    figure(
        result,
        here,
        face=view.face(measure),
        under=(parts_make_total(result, "amount", language),),
    )
