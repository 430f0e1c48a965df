"""Every code in words: why a file is refused, and how it was read."""

from __future__ import annotations

from typing import Final

from language import N_

PROBLEMS: Final = {
    "packed": N_(
        "Dit is een ingepakt bestand (zip). Pak het eerst uit en kies dan het bestand erin."
    ),
    "no_such_row": N_("Er is geen rij {number} met iets erin. Kies een andere rij voor de kop."),
    "no_such_column": N_("Het bestand heeft geen kolom {column}. Het heeft: {names}."),
    "no_such_target": N_("{name} is geen kolom om aan toe te wijzen. Kies uit: {names}."),
    "no_such_meaning": N_("{name} is geen waarde die een kolom kan hebben."),
    "unknown_encoding": N_(
        "Er is geen manier om letters te lezen die {name} heet. Kies uit: {names}."
    ),
    "not_written": N_("Het bestand {name} kan niet geschreven worden; er is niets geladen."),
    "not_a_pair": N_("Schrijf {name} als: wat er staat = wat het betekent."),
    "scope_of_nothing": N_(
        "Plaatsen en jaren (--complete-for) horen bij --complete yes of --replaces. Zeg er een bij."
    ),
    "several_calls": N_(
        "Meer dan één oproep is niet bekend: {names}. Laad eerst deze oproepen, of splits het bestand."
    ),
    "two_municipalities": N_(
        "Hier staan twee gemeenten ({nearest}). Schrijf er één, of splits de rij."
    ),
    "too_many_faults": N_(
        "Er zijn te veel rijen met fouten om apart te leggen (hoogstens {limit}). Verbeter het bestand."
    ),
    "no_file": N_("Het bestand {value} is er niet of is niet leesbaar."),
    "empty_file": N_("Het bestand is leeg."),
    "too_large": N_("Het bestand is te groot (grens: {limit}). Splits het."),
    "too_slow": N_(
        "Het lezen duurde langer dan {seconds} seconden en is gestopt. Bewaar als CSV, of splits het."
    ),
    "busy": N_("Er worden nu te veel bestanden tegelijk gelezen. Probeer het straks opnieuw."),
    "put_away": N_(
        "Dit bestand is weggelegd, omdat anderen intussen grote bestanden openden. Geef het opnieuw."
    ),
    "unreadable": N_(
        "Het bestand is niet leesbaar. Open het in een rekenblad en bewaar het opnieuw."
    ),
    "bomb": N_("Het bestand vraagt uitgepakt veel te veel geheugen en wordt niet gelezen."),
    "truncated": N_("Het bestand is onvolledig of beschadigd. Stuur of download het opnieuw."),
    "broken_workbook": N_(
        "Het rekenblad is beschadigd. Open het en bewaar het opnieuw als .xlsx of .ods."
    ),
    "broken_json": N_("De JSON klopt niet, vanaf regel {row}."),
    "json_shape": N_("De JSON is geen lijst van rijen."),
    "nested_too_deep": N_("De JSON is te diep genest."),
    "pdf": N_("Dit is een PDF. Vraag de tabel als rekenblad, of plak ze in een tekstbestand."),
    "html": N_("Dit is een webpagina, geen rekenblad. Open het in Excel en bewaar het als .xlsx."),
    "markup": N_("Dit is een XML-bestand, geen tabel. Bewaar het als .xlsx, .ods of CSV."),
    "old_excel": N_("Dit is een oud Excel-bestand (.xls of .xlsb). Bewaar het als .xlsx."),
    "encrypted": N_("Het bestand is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord."),
    "macros": N_("Het rekenblad bevat macro’s. Bewaar het als .xlsx zonder macro’s."),
    "not_a_table": N_("Dit is geen tabel. Gebruik .xlsx, .ods, .csv of .json."),
    "renamed": N_(
        "De naam eindigt op .{extension}, maar de inhoud is {found}. Geef het bestand de juiste naam."
    ),
    "hidden_sheet": N_(
        "Het rekenblad heeft een verborgen blad ({name}). Maak het zichtbaar of verwijder het."
    ),
    "merged_cells": N_("Er zijn samengevoegde cellen ({value}). Splits ze en vul elke cel in."),
    "several_tables": N_("Meer dan één blad kan de tabel zijn: {names}. Houd er één over."),
    "encoding": N_("De letters zijn niet met zekerheid te lezen. Bewaar het bestand als UTF-8."),
    "mixed_encoding": N_(
        "Het bestand mengt twee manieren om letters te bewaren (UTF-8 en Windows-1252). Bewaar het als UTF-8."
    ),
    "separator_unclear": N_(
        "Het is niet duidelijk welk teken de kolommen scheidt. Gebruik een puntkomma."
    ),
    "bad_quotes": N_(
        "De aanhalingstekens kloppen niet vanaf rij {row}. Sluit elke tekst die ermee begint."
    ),
    "row_length": N_("De rij heeft {found} cellen, de kop {expected}."),
    "too_many_rows": N_("Er zijn te veel rijen (hoogstens {limit}). Splits het bestand."),
    "too_many_columns": N_(
        "Er zijn te veel kolommen (hoogstens {limit}). Verwijder wat er naast de tabel staat."
    ),
    "no_rows": N_("Er staan geen rijen onder de kop."),
    "already_loaded": N_(
        "Dit bestand is al geladen (lading {batch}). Maak die eerst ongedaan als het opnieuw moet."
    ),
    "data_changed": N_("De gegevens zijn intussen veranderd. Bekijk het voorbeeld opnieuw."),
    "totals_differ": N_(
        "Het totaal na het laden was niet wat het voorbeeld zei; er is niets geladen."
    ),
    "unknown_profile": N_("Er is geen profiel {name}. Kies uit: {names}."),
    "unknown_layout": N_(
        "Niet alle kolommen zijn bekend. Zeg per kolom wat erin staat, of gebruik een sjabloon."
    ),
    "not_this_profile": N_("Het bestand past niet bij het profiel: {profile}."),
    "unknown_batch": N_("Er is geen lading {batch}."),
    "already_undone": N_("Lading {batch} is al ongedaan gemaakt."),
    "built_upon": N_(
        "Latere ladingen hebben rijen nodig die alleen deze bracht: {batches}. Maak die eerst ongedaan."
    ),
    "missing_column": N_(
        "De kolom {column} ontbreekt. Voeg ze toe; onbekende waarden laat u leeg."
    ),
    "extra_column": N_("De kolom {column} hoort niet in dit sjabloon."),
    "extra_column_near": N_("De kolom {column} hoort niet in dit sjabloon. Bedoelt u {nearest}?"),
    "double_column": N_("De kolom {column} staat er twee keer."),
    "nameless_column": N_("Kolom {column} heeft waarden maar geen naam."),
    "personal_data": N_(
        "De kolom {column} bevat persoonsgegevens. Die worden nooit ingelezen: verwijder de kolom."
    ),
    "personal_needed": N_(
        "De kolom {column} bevat persoonsgegevens (telefoon-, rekening- of rijksregisternummers, of "
        "e-mailadressen). Die worden niet bewaard, en zonder deze kolom kan de lijst niet geladen worden."
    ),
    "personal_key": N_(
        "Een persoonsgegeven mag geen kenmerk van een rij zijn. Geef de rij een eigen nummer."
    ),
    "missing_value": N_("Deze cel moet ingevuld zijn."),
    "control_character": N_("De cel bevat een onzichtbaar teken ({sign}). Typ de tekst opnieuw."),
    "garbled": N_(
        "Letters met een accent zijn verminkt. Bewaar het oorspronkelijke bestand als UTF-8."
    ),
    "cell_too_long": N_("De tekst is langer dan {limit} tekens."),
    "text_too_long": N_("De tekst is te lang voor deze kolom."),
    "error_value": N_("De cel bevat een fout van het rekenblad. Vul de waarde in, of laat leeg."),
    "formula": N_("De cel bevat een formule. Plak de waarde zelf."),
    "nested": N_("De cel bevat een lijst of object in plaats van een waarde."),
    "boolean_as_text": N_("De cel bevat WAAR of ONWAAR in plaats van tekst."),
    "date_as_text": N_(
        "De cel bevat een datum waar tekst hoort; het rekenblad heeft ze misschien zelf veranderd."
    ),
    "not_an_amount": N_(
        "Dit is geen bedrag. Schrijf bijvoorbeeld 1.234,56, of laat leeg als het niet bekend is."
    ),
    "not_a_number": N_("Dit is geen getal. Laat leeg als het bedrag niet bekend is."),
    "ambiguous_amount": N_(
        "Dit kan op twee manieren gelezen worden (komma voor duizendtallen of voor centen). Schrijf 1.234,56."
    ),
    "mixed_decimals": N_(
        "Deze kolom mengt punten en komma’s voor de centen. Schrijf overal 1.234,56."
    ),
    "too_precise": N_(
        "Het bedrag heeft meer dan twee cijfers na de komma. Rond het af op de cent."
    ),
    "negative_amount": N_("Een bedrag onder nul hoort hier niet."),
    "amount_too_large": N_("Dit bedrag is te groot om waar te zijn."),
    "foreign_currency": N_("Dit bedrag is niet in euro."),
    "boolean_as_amount": N_("WAAR of ONWAAR is geen bedrag."),
    "date_as_amount": N_("Een datum is geen bedrag."),
    "not_a_date": N_("Dit is geen datum. Schrijf dag/maand/jaar, bijvoorbeeld 18/03/2022."),
    "impossible_date": N_(
        "Deze datum bestaat niet. Schrijf eerst de dag, dan de maand: 18/03/2022."
    ),
    "two_digit_year": N_("Schrijf het jaar met vier cijfers."),
    "year_out_of_range": N_("Dit jaar ligt te ver weg."),
    "time_in_date": N_("Hier hoort een datum zonder uur."),
    "number_as_date": N_(
        "Hier staat een getal in plaats van een datum. Geef de cel een datumopmaak."
    ),
    "not_a_year": N_("Dit is geen jaar. Schrijf vier cijfers."),
    "not_a_count": N_("Dit is geen aantal. Schrijf een geheel getal."),
    "not_a_choice": N_("Deze waarde kan hier niet. Kies uit: {choices}."),
    "not_yes_or_no": N_("Schrijf ja of nee."),
    "not_a_key": N_("Dit kan geen kenmerk zijn: gebruik letters en cijfers."),
    "not_a_strategy": N_("Strategieën zijn nummers van 1 tot 6, met een puntkomma ertussen."),
    "not_an_article": N_("Dit is geen begrotingsartikel, zoals PJ0-1PFC2DB-PR."),
    "unknown_municipality": N_("Deze gemeente is niet bekend."),
    "unknown_municipality_near": N_("Deze gemeente is niet bekend. Bedoelt u {nearest}?"),
    "unknown_province": N_("Deze provincie is niet bekend."),
    "wrong_province": N_("De gemeente ligt in een andere provincie: {nearest}."),
    "unknown_call": N_("Deze oproep is niet bekend. Laad eerst de oproep, of kies: {nearest}."),
    "unknown_article": N_(
        "Dit begrotingsartikel is niet bekend. Laad eerst de kredieten, of kies: {nearest}."
    ),
    "unknown_project": N_(
        "Dit project is niet bekend. Laad eerst de projecten, of kies: {nearest}."
    ),
    "unknown_application": N_(
        "Deze aanvraag is niet bekend. Laad eerst de aanvragen, of laat leeg."
    ),
    "total_row": N_("Dit is een totaalrij. Verwijder ze: het totaal wordt zelf gemaakt."),
    "duplicate": N_("Dit staat er al, in rij {first}."),
    "contradicts_row": N_("Dit spreekt rij {first} tegen."),
    "dates_reversed": N_("Deze datum ligt voor de datum waarmee het begon."),
    "award_without_decision": N_("Er is een toegekend bedrag, maar de status is niet ‘toegekend’."),
    "year_contradicts_date": N_("Het jaar is niet het jaar van de datum."),
    "date_without_amount": N_("Er is een datum van vereffening, maar geen bedrag."),
    "no_award": N_("Vul het projectnummer of het aanvraagnummer in."),
    "no_credit": N_("Vul VAK, VEK of beide in."),
    "held_without_date": N_("Een gehouden bijeenkomst heeft een datum nodig."),
    "participants_before_meeting": N_("Een geplande bijeenkomst heeft nog geen deelnemers."),
    "total_differs": N_(
        "Het totaal in de tabel is {total_cents}, de som van de rijen {sum_cents}."
    ),
    "count_differs": N_("Het totaal in de tabel is {total}, de som van de rijen {sum}."),
    "pasted_unclear": N_(
        "Het is niet duidelijk bij welk bedrag deze regel hoort. Zet elke rij op één regel."
    ),
    "organisation_unclear": N_(
        "Organisatie en titel zijn niet uit elkaar te houden. Zet er een lege regel tussen."
    ),
    "unknown_list": N_("Er is geen lijst {value}. Op Bronnen staan alle lijsten met hun kenmerk."),
    "unknown_place_or_year": N_(
        "{value} is geen jaar, provincie of gemeente. Schrijf ze met komma’s: West-Vlaanderen, 2023."
    ),
    "needed_elsewhere": N_(
        "De atlas kan niet laten gaan wat niet meer in het bestand staat: {rows} andere rijen verwijzen "
        "ernaar. Haal die eerst weg, of laad zonder de lijst te vernieuwen."
    ),
}

ASKED: Final = ("encoding_unsure", "times", "rows_numbered")
"""Readings that are confirmed before anything is loaded: they change letters, amounts or numbers."""

ASIDE: Final = ("set_aside", "set_aside_unknown", "set_aside_bare")
"""Readings about rows that are left out."""
MAPPABLE: Final = ("unknown_layout", "extra_column", "missing_column", "not_a_choice")
"""Problems that are solved by saying what a column or a value means."""
OF_HEADER: Final = (
    "missing_column", "extra_column", "double_column", "nameless_column", "personal_data",
)  # fmt: skip
"""Problems of the header; no row can be set aside for them."""

READINGS: Final = {
    "encoding_unsure": N_(
        "De letters zijn gelezen als {name}. Kijk na of de woorden met accenten juist zijn. {words}"
    ),
    "invisible_signs": N_(
        "Cellen met onzichtbare tekens, die zijn weggelaten: {cells} (rij {first}: {example})."
    ),
    "blank_rows": N_("Rijen met alleen spaties, die zijn overgeslagen: {rows} (rij {first})."),
    "header_row": N_("De kop staat in rij {row}; wat erboven staat, is niet gelezen ({above})."),
    "no_header": N_("Er is geen kop: de kolommen heten naar hun letter."),
    "columns_lacking": N_(
        "Deze kolommen zijn er niet; wat erin zou staan, is niet bekend: {names}."
    ),
    "rows_numbered": N_(
        "Er is geen kolom met nummers. De rijen krijgen een nummer uit {columns}; dezelfde rij krijgt "
        "later hetzelfde nummer. De eerste: {example}."
    ),
    "twins": N_(
        "Rijen die over hetzelfde gaan als een eerdere: {rows} (rij {first}). Ze blijven allemaal en zijn "
        "genummerd (2, 3 …)."
    ),
    "times": N_(
        "{column}: boven de bedragen staat dat ze vermenigvuldigd moeten worden. "
        "{written} wordt {made_cents}."
    ),
    "recoveries": N_(
        "{column}: bedragen onder nul zijn gelezen als terugvordering, {rows} keer "
        "(rij {first}: {made_cents})."
    ),
    "dates_time": N_(
        "{column}: van datums met een uur telt alleen de dag, {rows} keer ({written} wordt {day})."
    ),
    "value_meant": N_("{column}: {written} is gelezen als {word}, {rows} keer."),
    "call_made": N_(
        "De oproep {title} is er nog niet en komt erbij ({key}). Wat er niet van bekend is, kunt u later "
        "aanvullen met het sjabloon Projectoproepen."
    ),
    "call_taken": N_("Rijen zonder bekende oproep horen bij de oproep {key}."),
    "set_aside_bare": N_(
        "Rijen met fouten, apart gelegd en niet geladen: {rows} (rij {numbers}); hun bedrag is niet bekend."
    ),
    "set_aside": N_(
        "Rijen met fouten, apart gelegd en niet geladen: {rows} (rij {numbers}), samen {total_cents}."
    ),
    "set_aside_unknown": N_(
        "Rijen met fouten, apart gelegd en niet geladen: {rows} (rij {numbers}), samen {total_cents} voor "
        "zover bekend; bedrag niet bekend: {unknown}."
    ),
    "place_named": N_("{written} is gelezen als {name}, {rows} keer."),
    "place_other": N_("{written} is gelezen als {name} (de naam in een andere taal), {rows} keer."),
    "encoding": N_("Letters gelezen als {name}."),
    "separator": N_("Kolommen gescheiden door: {name}."),
    "since_1904": N_("Datums in dit rekenblad tellen vanaf 1904."),
    "json_list": N_("JSON met {count} rijen."),
    "hidden_rows": N_("{rows} verborgen rijen zijn meegelezen."),
    "sheets_aside": N_("Deze bladen zijn niet gelezen: {names}."),
    "columns_aside": N_("Deze kolommen zijn niet gelezen: {names}."),
    "personal_named": N_(
        "De kolom {column} is weggelaten: haar naam zegt dat ze persoonsgegevens bevat."
    ),
    "personal_phone_column": N_(
        "De kolom {column} is weggelaten: er staan telefoonnummers in (persoonsgegevens)."
    ),
    "personal_email_column": N_(
        "De kolom {column} is weggelaten: er staan e-mailadressen in (persoonsgegevens)."
    ),
    "personal_iban_column": N_(
        "De kolom {column} is weggelaten: er staan rekeningnummers in (persoonsgegevens)."
    ),
    "personal_national_column": N_(
        "De kolom {column} is weggelaten: er staan rijksregisternummers in (persoonsgegevens)."
    ),
    "personal_phone_within": N_(
        "{column}: telefoonnummers in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "personal_email_within": N_(
        "{column}: e-mailadressen in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "personal_iban_within": N_(
        "{column}: rekeningnummers in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "personal_national_within": N_(
        "{column}: rijksregisternummers in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "personal_phone_pasted": N_(
        "Telefoonnummers in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "personal_email_pasted": N_(
        "E-mailadressen in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "personal_iban_pasted": N_(
        "Rekeningnummers in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "personal_national_pasted": N_(
        "Rijksregisternummers in de tekst zijn vervangen door [weggelaten], {count} keer."
    ),
    "amounts_comma": N_("{column}: komma voor de centen, punt of spatie voor de duizendtallen."),
    "amounts_point": N_("{column}: punt voor de centen."),
    "amounts_whole": N_("{column}: hele euro’s zonder scheidingsteken."),
    "amounts_typed": N_("{column}: getallen zoals het bestand ze bewaart."),
    "amounts_thousands_comma": N_("{column}: komma voor de duizendtallen (81,499 is 81.499 euro)."),
    "dates_dmy": N_("{column}: dag/maand/jaar."),
    "dates_iso": N_("{column}: jaar-maand-dag."),
    "dates_words": N_("{column}: datums in woorden."),
    "dates_typed": N_("{column}: datums zoals het rekenblad ze bewaart."),
    "place_old": N_("{written} is gelezen als {name} (fusie), {rows} keer."),
    "place_place": N_("{written} is gelezen als {name} (ligt in die gemeente), {rows} keer."),
    "place_postcode": N_("Postcode {written} is gelezen als {name}, {rows} keer."),
    "look_alikes": N_(
        "{rows} projecten lijken er al te staan onder een ander nummer: zelfde organisatie, jaar en bedrag."
    ),
    "pasted_rows": N_("Geplakte tabel met {rows} rijen."),
    "pasted_meetings": N_(
        "Geplakte tabel met {rows} bijeenkomsten en {participants} deelnemers, gelezen als lerende netwerken."
    ),
    "total_agrees": N_("De totaalrij ({total_cents}) klopt met de som en is niet geladen."),
    "no_total": N_("De tabel heeft geen totaalrij om mee te vergelijken."),
    "register_recoveries": N_("{rows} regels zijn terugvorderingen (bedrag onder nul)."),
    "register_paid_above": N_("Bij {rows} regels is meer betaald dan toegekend."),
    "register_repeated": N_(
        "{rows} regels gaan over dezelfde ontvanger, verstrekker, thema en jaar als een andere regel."
    ),
    "names_withheld": N_(
        "Namen die van een persoon kunnen zijn: {rows}. Hun bedragen tellen mee; de naam staat nergens tot "
        "iemand zegt dat het mag, op Organisaties › Nakijken."
    ),
    "wrong_kbo": N_(
        "{column}: het controlegetal klopt niet in {rows} van de rijen, zoals {example}. Die rijen worden "
        "onder hun naam geladen."
    ),
    "register_outside": N_(
        "{rows} regels staan niet op de kaart: geen Vlaamse of Brusselse gemeente zeker herkend."
    ),
}
