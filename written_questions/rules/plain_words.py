"""Words that name no subject: what every question is written with, in Dutch and English.

Of every other word somebody must know what it means: the declarations, the names in the data, or a person
who says so. In folded text (no accents, no capitals); ``*`` stands for any ending.
"""

from __future__ import annotations

import re
from typing import Final

_SMALL_WORDS: Final = """
a aan aangaande aangezien about acht achter achteraf af after again al aldaar aldus alhoewel all alle alleen
allemaal aller allereerst alles allicht als alsmede alsnog also alsook alstublieft althans altijd alvast
amount amounts an and ander andere anderen anderhalf anders anderzijds antwerp any april are as at aub
augustus be bedankt been before begin behalve behoudens beide beiden ben bent beste betreffende betreft
between bezorgen bij bijeen bijgevolg bijna bijvoorbeeld binnen bis bod boven bovendien bovenstaand
bovenstaande brabant buiten but bv bvb by can circa conform could daar daaraan daarbij daarbinnen daardoor
daarenboven daarmee daarna daarnaast daarom daarop daarover daartegenover daartoe daaruit daarvan daarvoor dag
dagen dan dank dankzij dat de dear december deden deed deels den der derde dertien dertig desbetreffend
desbetreffende desgevallend desnoods desondanks destijds dewelke deze dezelfde did die diezelfde dient divers
diverse dinsdag dit do doch does donderdag door doorheen doorsnee down dr drie duizend during dus dusdanig
dusver e.g. each east echt
echter een eenmalig eens eenzelfde eer eerder eerdere eerst eerste eersten eeuw effectief eigen eind einde
eindelijk elf elk elkaar elke en enerzijds enig enige enigszins enkel enkele enz enzovoort er eraan erbij
erdoor erin ermee erna ernaar eronder erop erover ertegen ertoe eruit ervan ervoor ervoren etc eur euro even
evenals eveneens evenmin eventueel eventuele evenveel evenwel every ex extra februari few first five for four
from gaandeweg gaat geachte gedurende geen gelang geleden gelieve genoeg genoemd genoemde geregeld geven
gewoon ging gingen gisteren give government graag groet groeten groot haalde haalden hallo haar had hadden
half halve halverwege has have he head heads heb hebben hebt heden heeft heel heen helaas hele helemaal helft
hem hen her here herfst het hetgeen hetwelk hetzelfde hier hierbij hierboven hierdoor hierin hiermee hierna
hierom hierop hierover hiertoe hieruit hiervan hiervoor hij his hoe hoelang hoeveel hoeveelste hoever hoeverre
hoewel hoezeer honderd hoofde how hun i i.e. idem ieder iedere iedereen iemand iets if ik immers in inclusief
inderdaad indertijd indien ineens ingevolge inmiddels into inzake is it its ja jaar jaarlijks jaarlijkse
januari jaren je jij jongstleden juli juni kan keer keren komen komt kon konden krachtens krijgen kunnen kunt
kwam kwamen kwartaal kwartalen laatste laatstgenoemde lag lagen langs last later latere least lente less lid
liefst liggen ligt list maal maand maandag maanden maar maart madam mag main maken malen many may me mede mee
meedelen meer meermaals meest meestal meeste mei men merci met meteen midden might mij mijn miljard miljoen
minder minister ministers minst minstens mio misschien mln mocht mochten moest moesten moet moeten mogen
momenteel month more morgen most much must my na naar naargelang naartoe naast nadat nadien najaar nam
namelijk namen nav nee neen negen net new next niemand niet niets niettemin nieuw nieuwe nieuwere nimmer no
noch nochtans nodig nodige nog nogmaals nooit north not november nr nu nul number numbers o.a. oa of off ofwel
oktober old om omdat omtrent omwille on ondanks onder onderstaand onderstaande ondertussen onderweg one one's
ongeacht ongeveer only onmiddellijk ons onze ooit ook op opdat opnieuw opzichte or organisation organisations
organization organizations other our out over overal overig overige overigens overview pakweg pas past per
percent please plots plus procent provide qua recent recente recenter reeds regards rit rond rondom ruim
ruwweg same samen second sedert semester september share she should show since sinds sir slechts slot so some
sommige soms south sowieso specifiek specifieke staan staat steeds still stond stonden straks such tal te
tegen tegenover telde telden telkens tell temeer ten tenminste tenslotte tenzij ter terecht terug terwijl
tevens tezamen than thans that the their them then there these they third this those three through tien tiende
tijdens to toch toe toen too tot totaal total totale trimester trouwens tussen twaalf twee tweede twintig two
u uit uiteraard uitsluitend uitvoerig under until up uren us uur uw vaak vaakst vaker van vanaf vandaag
vandaan vandaar vanuit vanwaar vanwege vanzelfsprekend veel vele velen verder verdere vervolgens very via viel
vielen vier vierde vijf vijfde vindt vlak vlot volgend volgende volgens voor vooraf voorafgaand vooral
vooralsnog voordat voorheen voorjaar voormeld voormelde voortaan voorts vorig vorige vrij vrijdag vroeg
vroeger vroegere waar waaraan waarbij waarbinnen waardoor waarheen waarin waarmee waarna waarnaar waarom
waaronder waarop waarover waartegen waartoe waaruit waarvan waarvoor wanneer want waren was wat we wederom
week weer wegens weinig weken wel weldra weleens welk welke welken wellicht werd werden were what when where
whether which who whom whose why wie wiens wij wijlen wil wilde wilden will willen winter with woensdag word
worden wordt would year years yes you your zal zallen zat zaten zaterdag ze zeer zeker zelf zelfde zelfs zes
zesde zeven zich zichzelf zij zijn zit zitten zo zoal zoals zodat zodra zogenaamd zogenaamde zolang zomer
zondag zonder zopas zou zouden zoveel zowat zowel zulke zullen zult
"""
"""Articles, pronouns, prepositions, conjunctions, auxiliaries, numbers, days and months."""

_VERBS: Final = """
aanbevolen aanbracht* aanbreng* aandraag* aandroeg* aangaan aangaf aangeef* aangegaan aangev* aanhaal* aanhal*
aanklop* aankondig* aanlever* aanmeld* aanreik* aanschrev* aanschrijf* aansloot aansluit* aanspreek* aansprek*
aanton* aantoon* aantrek* aantrok* aanvat* aanvatt* aanvraagt aanvrag* aanvroeg* aanvul* aanwend* aanwijs*
aanwijz* aanzet* acht* achterbleef achterblij* achterhaal* achterhal* achterwege actualis* adviseer* afbaken*
afbouw* afdek* afhandel* afhang* afhing* afleid* afloop* afneem* afnem* afrond* afsluit* afsprak* afspreek*
afvall* afviel* afweeg* afweek* afwees afweg* afwezen afwijs* analyseer* anticipe* antwoordd* applied applies
apply ask asked baseer* baser* beantwoord* becijfer* bedacht* bedeel* bedel* bedenk* bedoel* bedraagt bedroeg
bedroeg* beduidend beeindig* begint begon* begreep begrijp* begroot* begrot* behaal* behaald* behandel*
behandelt behels* behoor* behoren behoud* bekeken bekend* bekijk* beklem* bekom* bekritiseer* bekwam* beland*
belandd* belandt belang* belast* belet* belicht* beliep* belis* belof* beloon* beloop* benadeel* benader*
benoem* beoog* beoordeel* beoordeeld* bepaal* bepal* bepleit* beraad* beraden bereid bereid* bereik* bereken*
berust* beschik* beschouw* beschouwt besef* beslis* bespreek* bespreekt besprek* besproken besta* besteed*
besteedt* bestond* betal* betekend* betrek* betreur* betrof* betrokken betwijfel* betwist* bevat* beveel*
bevel* bevest* bevestigt bevind* bevond* bevoordeel* bevraag* bevrag* bewaar* beweeg* bewer* bewerk* bewijz*
bewog* bezien beziet bezit* bezorg* bezocht* bezoek* bied* biedt bijhield* bijhou* bijkom* bijkwam* bijspring*
bijstell* bijstuur* bijwoon* binnenhaal* binnenhal* bleek bleken blijf* blijk* blijv* blokkeer* bond bood
bracht* breid* breidt breng* bund* bundel* burg* check* compare* creeer* daag* daalde* dacht* dalen dateer*
dater* decide* deed deelgeno* deelnam* deelneem* deelnem* deelt definieer* dek* dekte* denk* detailleer*
dicht* diende* doe* doet dook doorg* doorstur* doorstuur* draag* draai* dragen dring* droeg drong* droom duid*
duik* duur* duurt dwing* dwong eindig* eis* erken* erop* ervaar* ervar* evalueer* evaluer* evolueer* faal*
falen fluctueer* formuleer* foutliep* functioneer* fund* gaan gaande gaf garand* gaven geacht* gebeur*
gebeurd* gebruik* geeft geholpen gekend* geld* gelden* geldt geleid* gelet gelijk* geloof* gelukt* genereer*
genood* geraak* geraakt* geschied* get gets getuig* gevergd* gewag* ging gingen give goedkeurde* goes going
gold got greep* grijp* groeide* haak* haalde* had hadden hal* hangen hangt hanteer* hanter* hecht* helpt
herbekijk* herberek* herhaal* herinner* herverdeel* herverdel* herzie* hielp hing hink* hoef* hoev* hoop*
hoor* hoorde* hoort horen hou* houd* huis* hulp impliceer* inbouw* inbreng* indeel* indel* indiende*
informeer* ingaan ingaat ingediend* ingegaan ingelicht* ingeschat* ingetrok* ingevoerd* ingevuld* ingezet
ingezet* inkijk* inkrimp* inlass* inleid* inlicht* inschakel* inschat* inschrijv* inspeel* inspel* instap*
instel* intekend* intensifieer* interpreteer* intrek* invoer* invul* inzet* inzie* inziet kader* keek ken
kende* kennen kent kies* kiest kiezen kijk* klaag* klaart klag* klim* klink* klom* klonk* klopt kom kome* komt
kon konden koos* kop* koppel* kozen kreeg kregen krimp* kromp* kunt kwamen kwijt* laat* laten lag lagen landt
leek leer* lees* leg* leid* leidt lever* licht* liepen liet lig* ligt lijk* lijkt lok* loont loop* lopen luid*
luidt lukt* lukte* maak* maakte* mail* mak* mee* meed* meegedeeld* meenem* meestuur* meet* meewerk* meewerkt
meldde* merken merkt* mik* mis* misliep* mislop* mislukt* mochten moest* motiveer* nagaan nagega* nakijk*
nakom* nastreef* nastrev* neem* neemt neer* neergelegd* neerkomt neerleg* neerslag noodzak* noteer* omgaan
omgaat omschrev* omschrijf* omslaa* omvat* onderbouw* onderbreng* onderga* onderneem* ondernam* ondernemen
ondernemend ondernomen onderschat*
onderschrev* onderschrijf* onderschrijv* ondersteunt ondertek* onderverdeel* ondervind* ondervond* onderzoch*
ontbonden ontbreek* ontbrek* ontdek* onthoud* onthul* ontken* ontkom* ontloop* ontplooi* ontsta* ontstond*
ontving* ontwikkel* ontzeg* oogst* opbracht* opbreng* opdaag* opdeel* opdel* opduik* openstaa* openstel*
opgebouwd* opgedeeld* opgeef* opgelegd* opgeleverd* opgelijst* opgemaakt* opgericht* opgesplitst* opgetrok*
opgev* opgevolgd* opgevraagd* ophaal* ophal* ophef* oplever* oplos* opmaak* opmak* opmerk* opneem* opnem*
opricht* oproept oprop* opsom* opsplits* opsta* opstel* opstell* opstreek* opstreken opstrijk* optel* optred*
optreed* optrek* opvall* opvang* opvraag* opvrag* opwaard* opzett* overblij* overdraag* overdrag* overeenkom*
overgaan overgega* overgemaakt* overhandig* overhield* overhoud* overlopen overmaak* overmak* overnam*
overneem* overnem* overschat* oversteeg* overstijg* overtref* overtrof* overtuig* overwe* overwoog overziet
paid pas* past pay plaatsgevond* plaatsgrep* plaatsvind* plaatsvond* plan* pleeg* pleit* ploeg poog* praat*
preciseer* presteer* presteren prioriteer* publiceer* raadpleeg* raadpleg* raak* raakt* raam* rangschik*
rapporteerde* reageer* receive* refuse* registreer* reik* reken* reserveer* reserver* resulteer* richt* rijz*
rondkom* rondkwam* ruim* said samenhang* samenstel* samenvat* say schakel* schat* scheelt* schets* schommel*
schoof schrap* schreven schrijf* schuif* schuilt* schuiven scoor* scoren see seen select* situeer* situer*
sla* slaag* slaagt slaat sleept* slink* slonk sloot sluit* spend spent spits* spitst* splits* sprak* spreek*
spreekt sprei* sprong* sta staaf* staat* stapte* startte* stav* steeg* steek* stegen stelt* stem* stemm*
stemt* stond* stoot* stop* stopgezet* stopt* stopzet* strand* streef* strek* strev* stroken strook* stuit*
sturen stuur* stuurt submit* take tegemoet* tegenhield* tegenhou* tegenkom* tegenwerk* tekende* tel*
teleurgesteld* teleurstel* telt terechtkom* terechtkwam* terugbetaal* terugbreng* teruggebracht* terugkom*
terugkoppel* terugkwam* terugtrek* terugval* terugvond* toebedeel* toegelicht toegespitst* toeken* toekent
toekom* toelaat* toelat* toeleid* toelicht* toenam* toeneem* toenem* toepas* toereik* toespits* toets* toeval*
toewees toewij* toewijs* toezeg* tonen toon* toonde* trad* trap* tred* treed* tref* treft trek* trof trok*
uitbleef* uitblij* uitbreid* uitdeel* uitdel* uiteenvall* uiteenzet* uitgaan uitgaat uitge* uitgebracht*
uitgegaan uitgespro* uitgevoerd* uitgewerkt* uitging* uitkeer* uitker* uitkom* uitkwam* uitleg* uitmaak*
uitmak* uitoefen* uitputt* uitreik* uitsluit* uitsplits* uitspreek* uitsprek* uitsta* uittrek* uittrok*
uitval* uitvoer* uitvoert uitwerk* uitwijs* uitwijz* uitziet use used vaar* val valt vangt* vastgesteld*
vasthou* vaststel* veranker* verbaas* verbeter* verbind* verbred* verbreed* verbruik* verdedig* verdeeld*
verdeelt verdel* verdenk* verdien* verdring* verdubbel* verduidelijk* verduurzaam* verduurzam* verdwe*
verdwijn* vereis* verenig* verfijn* verg* vergader* vergelijk* vergewis* vergroot* vergrot* vergt* verhelder*
verhinder* verhog* verhoog* verhoud* verifieer* verklar* verklein* verkort* verkreeg* verkrijg* verlaat*
verlag* verlang* verleen* verlen* verleng* verlie* verliep verliep* verlies* verliez* verlo* verloor verm*
vermeld* vermijd* vermind* vermoed* vernam verneem* verneemt vernem* vernieuw* vernomen verplaats* verruim*
verscheen* verscherp* verschijn* verschilde* verschilt verschuif* verschuiv* verspil* verspreid* versterk*
verstur* verstuur* vertaal* vertal* vertel* vertoef* vertoon* vertraag* vertrag* vertrek* vertrok* vertrouw*
vervall* vervang* verviel* verving* vervul* verwelkom* verwer* verwerk* verwierf verwierp* verwijt* verwijz*
verwonder* verzamel* verzeker* verzwak* vind* vis* vloei* vlot* voel* voelt voer* voldeed voldoe* volg*
volgde* volgt voltooi* vond* voorbehoud* voorbereid* voorbij* voorgelegd* voorgesteld* voorleg* voorlegg*
voorlegt voorligt* vooropstel* voorschrev* voorschrijf* voortbouw* voortgaan voortvloei* voortzet* vooruitzi*
voorwaardelijk voorzag* voorzie* voorziet vorder* vorm vormt vraag* vrijmaak* vrijmak* vroeg* waag* waardeer*
waarmaak* waarneem* waarnem* wacht* wedijver* weeg* weegt weergeef* weergev* weerhiel* weerhou* weerleg*
weerspiegel* weten wegkaap* weglaat* weglaten wegval* wegviel* wegwerk* weigerde* wek* wend* werf* werk* werv*
wijkt wijs* wijst wijz* wikk* wilde* win* wissel* wist won wonnen woog wordt wou zag zagen zakt* zakte* zat
zaten zeg* zegt zei zet zie zien ziet zit zocht* zoek* zoekt zorg* zou zouden zwak* zweef* zweven
"""
"""Verbs in their forms: what is done with any subject."""

_QUALITIES: Final = """
aangenaam aantoonbaar aanvaardbaar* aanzienlijk* absoluut actuele actueler adequate afdoend* afhankelijk*
afzonderlijk* algeheel algemeen algemene alternatief ambitieuze antwerps* apart* autonoom bad begaan
behoorlijk* bekwaam belgisch* benadeeld* bepaald* beperkt* beste betrouwba* bevoordeeld* bewust*
bijkomend* bijzonder* billijk* bindend* blijvend* boeiend* bovengemiddeld* bovenlokale breed brussels*
budgettair* concrete correct* cruciale daadwerkelijk* degelijk* dergelijk* digitale direct* doelgericht*
doelmatig* doorgaans doorslaggevend* dringend* duidelijk* duur duurzame eenduidig* eenvoudig* eenzijdig*
effectieve eindelijk* ernstig* essentiele europees europese evenredig* evident* exact* expliciet* extern*
federale feitelijk* fictieve flemish flink* formele fout* foutief frequent* fundamentele gangba* gangbaar
gedetailleerd* geleidelijk* gelijkaardig* gemakkelijk* gemeentelijk* genuanceerd* geografisch* gepast*
gericht* gering* gevoelig* gewestelijk* gewoonlijk gezamenlijk* globale goed* good grootste grotere gunstig
gunstig* gunstige haalba* helder* herhaald* highest historisch* hoge hoofdzakelijk* hoog hoogste huidig*
ideale identiek* impliciet* individuele inhoudelijk* initiele innovatie* intern* intussen jong jongst* juist*
kansarm* kansrijk* klein* kort* kritisch* kwalitatieve kwantitatieve kwetsba* laag laagst* lage lager*
landelijk* lang* langdurig* langer* largest lastig* leefba* limburgs* lowest maatschappelijk* makkelijk*
materieel matig* maximaal maximale meerjarig* merkba* merkwaardig* minimaal minimale minimum ministerieel
moeilijk* mogelijk* municipal nationale nauwkeurig* negatief negatieve noemenswaardig* nuttig* objectieve
officiele ondermaats* onduidelijk* ongelijk* ongunstig* onmogelijk* onregelmatig* onterecht* ontevreden
onverwacht* onvoldoende open openbare openlijk openstaand* opmerkelijk* optimale opvallend* oud* overbodig*
passend* percentueel permanent* persoonlijk* politiek* populair* positief positieve praktisch* precies*
preventief prioritair* private professione* proportionele publiek* realistisch* rechtmatig* rechtstreeks*
redelijk* regelmatig* relatieve relevant* representatieve respectabel respectief* respectievelijk* schaars*
scherp* schriftelijk* significant* slecht* small smallest snel* sociale soepel* solide stabiel* statistisch*
sterk* stevig* stipt* streng* structurele subjectief substantiele succesvol* talrijk* tastba* technisch*
theoretisch* tijdelijk* tijdig* toekomstig* trage transparant* tussentijds* uiteindelijk* uiterlijk*
uitgebreid* uitzonderlijk* uniek* urgent* various vatba* verantwoord* verbaasd* vergelijkbare verkeerd*
vermoedelijk* verplicht* verrassend* verschillend* vertrouwelijk* vlaams* vlaming* vol voldoende volledig*
volwaardig* voorlopig* voornaamste voornoemd* voorzichtig* waardevol* waarschijnlijk* welbepaald*
welomschreven wenselijk* wettelijk* wezenlijk* wijd* zelfstandig* zichtba* zinvol* zorgwekkend* zuiver* zware
"""
"""Adjectives and adverbs that say nothing of what a question is about."""

_ASKING: Final = """
aanbod aandacht aandachtspunt* aandeelhouder aanduiding* aangifte* aanleiding* aanloop aanpak* aanspraak
aanspreekpunt* aanstelling* aantekening* aanvang aanvullend* aanwending* aard achterban achtergrond actor*
actualiteit administrati* adres* adviezen afdeling* afhandeling* afkorting* afloop afname afronding* afstand*
afvaardiging* afweging* agenda agentschap* aggregatie akkoord alternatie* ambassadeur* ambitie* ambt* ambtena*
answer* applicant* application* archief arm arrondissement* article* aspect* auditoraat award* balans
basisbedrag* basisgegevens bedankje bedenking* bedoeling* bedrijven beelden beginsel* begrip behandeling*
beheer* behoefte* bekendmaking* belang belanghebbend* belastingbetaler* belastinggeld* beleid* beleidsdomein*
beleidsnota* belgen belgie belofte* benadering* beneficiar* benutting* beoordel* beoordelaar*
beoordelingscommissie* bereidheid berekening* bericht* beroep* beschikking* beschrijving* bespreking*
bestaansreden bestand* bestandsformaat bestek bestemming* bestuurder* betrouwbaarheid bestuursniveau*
betekenis betekent
betrekking betrokkenheid bevoegd* bevoegdheid* bevoegdheidsdomein* bevraging* bewijs* bewoner* bezorgdheid*
bezwaar* bezwaren bijdrage* bijlage* bijstur* bijsturing bijwerking* blad boodschap* bottleneck* brieven
brochure* broer brussel budgettering* buren burgemeester* burger* burgerij capita categorie* cel centra
centrum changes cijfermateriaal city cluster* coach* code coefficient* collectie* collega's collega* college*
combinatie* commissie* commissievergadering* commitment* communicatie* comparison compensatie* concentratie*
concept* conclusie* consensus consequentie* contact* context continuiteit contra controle* coordinat*
criterium csv databank* datum decreten definitie* departement* deskundig* detail* dienst* differentiatie
dimensie* discussie* dochters document* docx doelbereik doeleind* doelgroep* doelpubliek doeltreffend* domein*
doorlooptijd* doorstroming* draagvlak* druk duidelijkheid duiding* duizendtal* duurtijd echtgeno* eenheid*
eerlijk* eerlijkheid effect* eindbedrag* einddata einddatum eindrapport* element* engagement* engels enkelvoud
entitlement* erkenning* essentie evaluatie* evenwicht* evolutie* evolution excel excelbestand* expert*
expertise* facetten factor* familie* feit* figure* figuur file files flanders formaat formulier* fractie*
frans frequentie* functie* funding garantie* gebeurtenis* gebied* gebrek gedrag gegeven geheel gelegenheid*
gelijkheid gemeentebestu* gemeenteraad* gesprek* gevallen gevolg* gewestniveau gewicht gezin gezinnen
gouverneur* graad grafiek* grens grenzen groei* grond* grondslag* gsm guidance haalbaarheid hand handleiding*
handvat* head hefboom* herkomst historiek hoeveelheid honderdtal* hoofdlijn* hoofdstedelijk hoofdzaak hoogte
horizon hypothese* idee* identiteit impact impuls* inbegrip inbreng indicatie* indicator* indiendatum
indientermijn* indruk* informatie* information inhaal* inhabitant* inhoud* initiatiefnemer* inkijk inlichting*
inschatting* inspanning* inspectie* instantie* instroom instrument* intentie* interesse* interpretatie*
interval inzage jaarrekening* jaarverslag* jongere* juridisch* jury* juryleden jurylid kaart* kabinet*
kabinetschef* kabinetslid kabinetsmedewerker* kandidaat* kandidatu* kandidatuur kans* kanton* karakter* katern
kenmerk* kennis* kern* keuze* kinderen klacht* kloof kolom* komst* kopie* kost* kosten-baten* kostprijs
kritiek* kwaliteit* kwestie* lading* landschap learning leden leeftijd* leeswijzer legislatuur* leiding*
leidraad lening* lesson* lid link list logica maatregel* maatstaf* maatwerk* macht machtiging* mandaat manier*
markt* mate materiaal materie maximum medeburger* medewerker* medium meerderheid meerderheidspartij meervoud
meerwaarde* meetbaar* meeting* mening mens methode* meting* middel* minderheid minister* ministerie* missie
modaliteit* modellen moment* money monitoring* motivering* municipalit* nadeel* nadelen nationaliteit*
nederlands neef network* nicht niveau* noemer nood noodzaak* noord norm* normaal* nota* notie* notulen nummer*
omkadering* omstandig* omvang omzendbrief* omzet* onderbouwing* ondergrens onderhandel* onderscheid onderzoek*
ontvangst* ontwerp* ontwikkeling* onzekerheid* oog oordeel oost opbouw* opbrengst* opdeling* opdracht* opinie*
opkomst* oplage opleiding oplijsting* oplossing* opmaak opmerking* oppositie* oproepjaar oproepronde*
opschaling* opsomming* opsplitsing* opstart* optelsom* opvatting* opvolg* opvolging* opzet* orde organisation*
organisator* overdracht* overeenkomst* overheden overheid* overheidsdienst* overheidsgeld* overlap* overleg*
overschrijding* overstap overview overweging* overzicht* pakket* paragraaf parlement* parlementslid*
parliament* participant* participatie* partij* partner* payment* pdf people periode* piek pijler* plaats*
planning* plenaire* polarisatie* positie* post potentieel prestatie* prijs prijskaartje principe* prioriteit*
pro problem* procedure* procentpunt* proces* profiel* prognose* program programme* promotor* proportie*
province* provinciebestu* provincieraad* publicatie* publiek punt* question* quota quotum raming* rangorde
rangschikking* rapport* ratio reactie* rechtsgrond rechtsvorm* rechtvaardig* redenering reeks* referentie*
reflectie* refusal* regeerakkoord regeerperiode regelgeving regering* regeringsbeslissing* regeringspartij*
regio* region* reglement* reject* rekenblad* rekening* rekeningnummer* reserve* respondent* respons* rest
restmiddelen richtlijn* rijksniveau ronde* rondzendbrief ruimte* samenvatting* scenario* schaal scheme*
schepen schepencollege* schepenen schijven schooljaar schoonbroer* schoonzus* score* sector*
selectiecommissie* selectieprocedure* sessie* share signalen situatie* slag sleutel* slotsom soort* sorteer*
spanning* speerpunt* spoed sporen spreadsheet* spreiding* sprong stad stadia stadium stadsbestu* stadsbestuur*
stagnatie stakeholder* standaard* standpunt* startdatum statistiek* status* statuut stelling* stijging*
strekking* structuren structuur* studie* stuk* sturing* sub subthema* suggestie* systeem* taak tabel* tables
team tegenstelling* tekst* telefoonnummer* teneur termijn* tevreden* thema* tiental* tijd* tijdpad timing
titel* toegang* toekenningsgraad toekomst* toelichting* toepassing* toestand* toetsing* toezegging* toezicht*
totaal totaalbeeld traject* trekker* trend tussenstand* tweedeling type* typologie* uitbetalings*
uitgangspunt* uitleg uitputting* uitrol uitslag* uitsplitsing* uitspraken uitstel* uitvoering* uitwerking*
uitwisseling* uitzondering* update* vaststelling* veld* verankering* verantwoordelijk* verantwoording* verband
verbetering* verbintenis* verdeel* verdeelsleutel* verdeling* vergelijking* vergoeding* verhaal* verkiezing*
verklaring* verloop vermoeden* verplichting* verrekening* verschuiving* versie* verslag* verspilling*
verspreiding* vertegenwoordig* vertegenwoordiger* vertegenwoordiging* vertraging* vervolg* verwachting*
verwezenlijking* verzameling* verzoek* vestiging* visie* voeten volgnummer* volgorde volksvertegenwoordiger*
voorbeeld* voorbereiding* voordeel* voordelen voorkeur* voornemen* vooronderstelling voorrang* voorstel*
voortgang* voortgangs* voortrekker* vooruitblik* vooruitgang voorwerp* voorziening* voorzitter* vrees
vrijwillig* vrouw* vuistregel* waarborg* waarde* waardering* wachtlijst* weerslag weg weging* wens* werkgroep*
werking* werkjaren werkveld* west wet wetgeving winst* wiskundig woonplaats* woord* xlsx zaak zekerheid* zicht
zijde zin zitting* zone* zoon zorgvuldigheid zuid zus
"""
"""Nouns of asking and answering, of administration and of people: any subject can have them."""

_FIELD: Final = """
aanvraag* afwijzing* armoede artikel* begroting* begrotingsartikel* begunstigd* bestem* betoelag* beweging*
budget* centrumstad* centrumste* deelname* diversiteit dossier* energie feitelijk financiering* fusie*
goedkeuring* impulssubsidie* inburgering inclusi* indiener* indiening* inkomst* integratie inwoner* jeugd
jeugdbeweging* jeugddienst* jeugdhuizen jeugdorganisatie* jeugdvereniging* jeugdwelzijnswerk* jeugdwerk*
kansarme* kansarmoede klimaat koepelorganisatie* laureat* les maxima ondersteun* ontvanger* lancering* oproep*
organisatie* plaatsing* projectoproep* projectsubsidie* provinci* register* saldo samenleving* samenwerk*
selectie* slaagkans* slaagpercentage* steun* subsidieregister* terugvorder* toekenning* toewijzing*
tussenkomst* uitbetaling* uitnodig* vastlegging* vereffening* vereniging* verstrekker* vgc voorlop* voorschot*
vrijwilligersorganisatie* weigering* welzijnsorganisatie* werkingsmiddel* werkingssubsidie*
"""
"""What the atlas itself is about: subsidies, calls and applications of whatever subject."""

_ENGLISH: Final = """
about above according obstacle obstacles mention mentioned mentions attend attended across actually additional
additionally after against allocated allocation along already although among another any anyone anything apart
around asking asks association associations available average averages away because become before begin being
below beneficiary best bodies body both break breakdown bring broken build built but came case cases category
cause certain change child children chosen citizen citizens clear clearly close collected come comes
commission common concerned consider considered contain cost count counted county current currently data date
dates deal decided decision decisions describe develop* did difference differences different distributed
distribution divided done down drawn drop due during each earlier early easy effect either else end ended
enough equal especially even ever evidence exact exactly example exist existing expect expected explain extent
fact fail failed fair far few fewer final finally find first five follow followed following found four full
further future gap gaps gave general generally gone grantee great greater grouped grouping groups grow growth
half happen happened hard held help here high hold however idea important improve include included including
increase increased indeed initiative instead intend interest involved issue just keep kept key kind know lack
large largely late later latest least left less let levels like likely limit limited line lines little local
long look lot low lower made main many mean means measure measures member met might missing month more most
move much must named names near nearly need needed never news next nobody none nothing now number occur offer
often once only opinion opinions order ordered other otherwise our outcome outcomes outside own parliament
parliamentary party per percent perhaps pick place places planned points possible poverty present previous
probably process proportion purpose quarter quick rank ranked ranking rate rates rather reach reached real
really received receiving recent recently record refer referred regarding related relative relevant remain
remaining reported reports required respect results rise role rounds rule rules sent separate separately
series several short should side sign similar simply size sort source split spread stage started states step
still stood stop strong success* sum sums support sure system table taking term text themselves therefore
things think thought through thus time times today together took top total towards turn turned understand unit
unless unlike upon useful usual usually value values view visit visits villages want wanted way ways weak week
well went whether while whole widely winner* within without word work worked working wrong yet young youth
"""
"""What English questions are written with."""


def _listed(*texts: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = [word for text in texts for word in text.split()]
    whole = frozenset(word for word in words if not word.endswith("*"))
    return whole, tuple(word[:-1] for word in words if word.endswith("*"))


WHOLE, STEMS = _listed(_SMALL_WORDS, _VERBS, _QUALITIES, _ASKING, _FIELD, _ENGLISH)
"""Words as they are, and the beginnings of words."""
SMALL_WORDS: Final = frozenset(_SMALL_WORDS.split())
NOUNS: Final = _listed(_ASKING, _FIELD)
"""The nouns among them: whole, and as beginnings."""
VERBS: Final = _listed(_VERBS, _QUALITIES)
"""The verbs and qualities among them."""

INFLECTION: Final = re.compile(
    r"[a-z]{0,3}|ing(?:en|s)?|iering(?:en)?|e?lijke?|ende?|atie(?:s|f|ve)?|eerden?|eren|eert|heid|heden|schap"
    r"|igheid|baar|bare|elingen|eling|igde?n?|sters?|achtige?"
)
"""What may follow a beginning: inflection, not another word written to it (deelfietsen)."""
SHORT: Final = 4
SHORT_INFLECTION: Final = re.compile(
    r"(?:t|d|e|s|n|en|te|de|ten|den|st|ste|ende?|ing|ers?|(?:tj|j)es?|'s)?"
)
"""The same after a beginning of so few signs, behind its doubled last one: "haltes" is no form of "halen"."""

ENDINGS: Final = re.compile(
    r"(?:ge\w{3,}[dt]e?n?"
    r"|(?:aan|af|bij|door|in|mee|na|om|onder|op|over|toe|uit|voor|weg|terug|vast|samen)ge\w+(?:d|t|de|te|en)"
    r"|\w{3,}(?:lijk|lijke|isch|ische|baar|bare|loos|loze|matig|matige|zaam|zame|volle|ieve|ele|ale|aire"
    r"|ende)"
    r"|\w{4,}ly|\w{3,}[tnksrvlcgdhmpw]ed|\w{3,}[^n]ige?|\w{4,}ste|\w{3,}(?:eer|eert|eerd|eerde|eerden"
    r"|iseren|iceren|ineren|ateren|deren|leren))$"
)
"""How participles, adjectives and borrowed verbs end: not what a question is about."""
NOUNS_ALL_THE_SAME: Final = re.compile(
    r"(?:heid|schap|gebied|geluid|gewest|geld|gerecht|kinderen|goederen|wonderen|scholieren|archief)$"
)
"""Endings of nouns among them."""

_COMPOUND_PARTS: Final = """
begeleiding begeleidings onderzoek
aanbod aandeel aanvraag aanvragen aanvrager aanvragers administratie artikel artikelen bedrag bedragen begin
begroting begrotings begunstigde begunstigden beheer beleid beoordeling besluit besturen bestuur betaling
betalingen budget budgetten cijfer cijfers coordinator coordinatoren criteria datum deel dienst diensten doel
doelen dossier dossiers eind evaluatie evolutie fiche fiches financiering fonds formulier fusie fusies geld
gelden gemeente gemeentelijk gemeenten gemiddelde grond gronden indiening inwoner inwoners jaar jaren jury
kalender kost
kosten krediet kredieten leider leiders lijn lijnen lijst lijsten maximum medewerker medewerkers middel
middelen motief motieven netwerk netwerken ondersteuning ontvanger ontvangers oproep oproepen organisatie
organisaties overheid overzicht partner partners periode premie premies project projecten provincie provincies
reden redenen regeling regelingen register reglement ronde rondes selectie spreiding stad start steden steun
subsidie subsidies termijn toekenning toekenningen toelage toelagen totaal totaalbedrag traject trajecten
uitvoering vastlegging verantwoordelijke verdeling vereniging verenigingen verslag verslagen voorstel
voorstellen voorwaarden vraag weigering werking werkings
"""
COMPOUND_PARTS: Final = frozenset(_COMPOUND_PARTS.split())
"""What a long word can be made of and still say nothing of a subject: projectaanvragen, subsidiebedrag."""

_NOUN_BEGINS: Final = """
aan aantal about alle als an andere any betreffende bij binnen by dat de deze die dit door each een elk elke
every for from geen haar het hoeveel hun iedere in inzake many meer met mijn minder naar nieuwe of omtrent on
onder onze op over per rond rondom some tegen the tot tussen uit uw van via voor welk welke which with zonder
"""
NOUN_BEGINS: Final = frozenset(_NOUN_BEGINS.split())
"""Words after which a noun comes, with or without qualities between them."""

OF_ALL: Final = re.compile(
    r"subsid\w*|steun|project\w*|cijfers?|figu\w+|grafiek\w*|tabel\w*|overzicht\w*|vlaanderen|vlaamse?|"
    r"toon|geef|aantal(?:len)?|number|show|chart|table|figures?|flanders|flemish|graag|lijst\w*|list|"
    r"versus|vs|cent(?:en|jes)?|poen|verdeling|spreiding|(?:op|uit)?splitsing|verhouding|vergelijking|"
    r"verschil|stand|zaken|telling|uitleg|gegevens|antwoord(?:en)?|vra(?:ag|gen)|minister|kabinet|"
    r"regering|oproep(?:en)?|regeling(?:en)?|artikel(?:en)?|scheme|article|call|agenda|opmaak|bijlage|"
    r"toelichting|detail|actualisering|update|bod|plaats|place|manier|wijze|gemeenten?|stad|provincies?|"
    r"deelgemeente|indieners?|aanvragers?|province|organisatie|vereniging|organi[sz]ation|jaar|year"
)
"""Words that any request may hold: what the atlas is about, how it is to be shown, whose it is."""

_LIMITS_NOTHING: Final = """
aangekondigde aanwezige afgelopen afzonderlijke bekende beoordeelde bepaalde beschikbare bestaande betrokken
betreffende bijhorende concrete deelnemende desbetreffende dubbele effectieve eigenlijke exacte feitelijke
gemiddelde genoemde gevraagde globale grote gunstige individuele ingediende jaarlijkse juiste kleine lokale
maximale minimale mogelijke nodige onderlinge overeenkomstige overgemaakte precieze respectieve ruwe
schriftelijke toegekende toegezegde totale uiteindelijke verschillende volledige werkelijke
"""
LIMITS_NOTHING: Final = frozenset(_LIMITS_NOTHING.split())
"""Qualities before a noun that leave none of what it names out."""

_ADDS_NOTHING: Final = """
aanduid* aangaf aangeduid* aangegeven aangeven aanrek* achterhal* antwoord* apply ask* bedraagt bedragen
bedroeg* behaal* behal* behoor* behoren bekend bekende beland* beliep* belop* beoordeel* bepaal* bepal*
beschik* beschouw* besta* bestaat besteed* bestemd* bestond* betref* betrof* bevat* bevest* bezorg* bied*
biedt binnenhal* bleek blijk* bracht* breng* check* daag* deel* deelt delen diend* dient doe* doet draag*
droeg* duid* duur* ervar* gaan gaande gaat gaf gaven gebeur* gebeurd* gebracht* gedeeld* gegaan gegeven
gehaald gehad gekend* gekomen gekregen gelanceerd* gelden geldt gemoeid* genoemd* gerekend* gestort* get
geteld* gets gevallen geven gevonden geweest give golden haal* hal* hangen hangende hangt heb* hield* hoort
horen houd* houden houdt ingestuurd* inkijk* intussen kader kende* kennen kent kloppen klopt kom* komt kreeg
kregen krijg* kwam* laat land* landt laten leid* lever* liep* liepen lig* ligt loopt lopen maak* maakt*
meed* meegedeeld* meegegeven meegev* nam* neem* neemt nem* noem* ondervind* ondervond* ontving* opdel*
opgedeeld* opgegaan opgegeven opgelijst* opgemaakt* opgenomen opgesplitst* opgesteld* opgeteld* opleveren
oplijst* opsom* opsplits* overgemaakt* paid plaatsgevond* plaatsvind* plaatsvond* plan rangschik* receiv*
receive* reik* reken* richt* see signaleer* slaag* slaat sleep* splits* sta* staat stap* steeg stegen stel*
stelt stond* stroom* stur* stuur* tel* telt toegedeeld* toegepast* toegewezen toegezegd* toekom* toezeg*
tonen toon* trek* trok* trokken uitgereikt* uitgesplitst* uitkom* uitmaak* uitmak* uitreik* uitsplits* use*
vallen valt vastgesteld* vaststel* verdeel* verdeeld* verdel* vergelijk* verhoud* verleen* verlenen verliep*
verloop* verlop* vermeld* verschil* verschilt verwelkom* viel* vind* vindt vloei* vloeid* vond*
voorzag* voorzien voorziene voorziet vraag* vrag* vroeg* waargemaakt* wacht* weergeef* weergev* weet
werkt werkte werkten weten wijzen
wil* zag* zeg* zegt zie* zien ziet zit* zoek*
"""
_QUALITIES_OF_ALL: Final = """
aangeboden actueel actuele afzonderlijk* apart belangrijk* concreet correct* daadwerkelijk* duidelijk*
effectief eindelijk* exact* feitelijk* flink gedetailleerd* gemiddeld* globaal graag helder* hoog hoogst*
huidig* intussen jaarlijks* jongst* juist* laag laagst* maximaal minimaal minst* nauwkeurig* percentueel
precies* recent* respectievelijk* ruw* snel sterk stipt* tussentijds uiteindelijk* uiterlijk* uiterste
uitgebreid* uitvoerig* vaak* vermoedelijk* voorbije voorlopig* voornaamste waarschijnlijk* werkelijk*
"""
ADDS_NOTHING: Final = _listed(_ADDS_NOTHING, _QUALITIES_OF_ALL)
"""Verbs that say no more than that it is asked, is there, was given or was had, and qualities of any answer:
of any other ("verlengd", "stopgezet") it must be known what it leaves out."""
