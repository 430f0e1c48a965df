"""Words that name no subject: what every question is written with, in Dutch and English.

Of every other word somebody must know what it means: the declarations, the names in the data, or a person
who says so. In folded text (no accents, no capitals); ``*`` stands for any ending.
"""

from __future__ import annotations

import re
from typing import Final

_SMALL_WORDS: Final = """
a aan aangaande aangezien about acht achter achteraf af after again al aldaar aldus alhoewel all alle alleen
allemaal aller alles als alsnog also alsook alstublieft altijd amount amounts an and ander andere anderen
anderhalf anders anderzijds antwerp any april are as at aub augustus be bedankt been before begin behalve
behoudens beide beiden ben bent beste betreffende betreft between bij bijgevolg bijna bijvoorbeeld binnen
bis boven bovendien bovenstaand bovenstaande brabant buiten but bv bvb by can conform could daar daaraan
daarbij daarbinnen daardoor daarenboven daarmee daarna daarnaast daarom daarop daarover daartegenover
daartoe daaruit daarvan daarvoor dag dagen dan dank dankzij dat de dear december deels den der derde dertien
dertig desbetreffend desbetreffende desgevallend dewelke deze dezelfde did die dient dinsdag dit do doch
does donderdag door doorheen doorsnee down dr drie duizend during dus dusdanig dusver e.g. each east echt
echter een eenmalig
eenzelfde eens eer eerder eerdere eerst eerste eersten eeuw eigen eind einde eindelijk elf elk
elkaar elke en enerzijds enig enige enigszins enkel enkele enz enzovoort er eraan erbij erin ermee erna
ernaar erop erover ertoe eruit ervan ervoor ervoren etc eur euro even evenals eveneens evenmin eventueel
eventuele evenveel every ex extra februari few first five for four from geachte gedurende geen gelang
geleden gelieve genoeg genoemd genoemde gewoon gisteren give government graag groet groeten haar had hadden
half halve has have he head heads heb hebben hebt heden heeft heel hele helemaal helft hem hen her here
herfst het hetgeen hetwelk hetzelfde hier hierbij hierboven hierdoor hierin hiermee hierna hierom hierop
hierover hiertoe hieruit hiervan hiervoor hij his hoe hoelang hoeveel hoeveelste hoever hoeverre hoewel
hoezeer honderd hoofde how hun i i.e. idem ieder iedere iedereen iemand iets if ik in inclusief inderdaad
indertijd indien ineens ingevolge inmiddels into inzake is it its ja jaar jaarlijks jaarlijkse januari jaren
je jij juli juni kan keer keren kon konden krachtens kunnen kunt kwartaal kwartalen laatste laatstgenoemde
langs last later latere least lente less lid liefst list maal maand maandag maanden maar maart madam mag
main malen many may me mede mee meer meermaals meest meestal meeste mei men merci met meteen midden might
mij mijn miljard miljoen minder minister ministers minst minstens mio mln mocht mochten moest moesten moet
moeten mogen momenteel month more morgen most much must my na naar naast nadat nadien najaar namelijk nav
nee neen negen net new next niemand niet niets nieuw nieuwe nieuwere nimmer no noch nochtans nodig nodige
nog nogmaals nooit north not november nr nu nul number numbers o.a. oa of off ofwel oktober old om omdat
omtrent omwille on ondanks onder onderstaand onderstaande ondertussen one one's ongeacht ongeveer only
onmiddellijk ons onze ook op opdat opnieuw opzichte or organisation organisations organization organizations
other our out over overal overig overige overigens overview pas past per percent please plus procent provide
qua recent recente recenter reeds regards rit rond rondom ruim same samen second sedert semester september
share she should show since sinds sir slechts so some sommige soms south specifiek specifieke steeds still
straks such tal te tegen tegenover telkens tell temeer ten tenminste tenslotte tenzij ter terug terwijl
tevens than thans that the their them then there these they third this those three through tien tiende
tijdens to toch toe toen too tot totaal total totale trimester trouwens tussen twaalf twee tweede twintig
two u uit uitsluitend uitvoerig under until up uren us uur uw vaak vaker van vanaf vandaag vandaar vanuit
vanwaar vanwege veel vele velen verder verdere vervolgens very via vier vierde vijf vijfde vindt vlak vlot
volgend volgende volgens voor vooraf voorafgaand vooral vooralsnog voordat voorheen voorjaar voormeld
voormelde voortaan voorts vorig vorige vrij vrijdag vroeg vroeger vroegere waar waaraan waarbij waarbinnen
waardoor waarheen waarin waarmee waarna waarnaar waarom waarop waarover waartegen waartoe waaruit waarvan
waarvoor wanneer want was wat we wederom week weer wegens weinig weken wel weldra welk welke welken werd
werden were what when where whether which who whom whose why wie wiens wij wijlen wil wilde wilden will
willen winter with woensdag word worden wordt would year years yes you your zal zallen zaterdag ze zeer
zeker zelf zelfde zelfs zes zesde zeven zich zichzelf zij zijn zo zoal zoals zodat zodra zogenaamd
zogenaamde zolang zomer zondag zonder zou zouden zoveel zowat zowel zulke zullen zult
"""
"""Articles, pronouns, prepositions, conjunctions, auxiliaries, numbers, days and months."""

_VERBS: Final = """
aanbevolen aanbracht* aanbreng* aandraag* aandroeg* aangaf aangeef* aangev* aanhaal* aanhal* aankondig*
aanlever* aanmeld* aanpak* aanreik* aanschrev* aanschrijf* aansloot aansluit* aanspreek* aansprek* aanton*
aantoon* aantrek* aantrok* aanvaard* aanvat* aanvatt* aanvraagt aanvrag* aanvroeg* aanvul* aanwend* aanwijs*
aanwijz* aanzet* acht* achterbleef achterblij* achterhaal* achterhal* achterwege actualis* adviseer*
afbaken* afbouw* afdek* afgelopen afgerond* afgesloten afhandel* afhang* afhing* afkeur* afleid* afloop*
aflopen afneem* afnem* afrond* afsluit* afsprak* afspreek* afvall* afviel* afweeg* afweek* afweg* afwijk*
afwijs* afwijz* analyseer* anticipe* applied applies apply ask asked award* baseer* baser* beantwoord*
bedacht* bedeel* bedel* bedenk* bedoel* bedraagt bedragen bedroeg beduidend beeindig* beginnen begint begon*
begreep begrijp* begroot* begrot* begroting behaal* behaald* behandel* behandelt beheer* behels* behoor*
behoren behoud* bekeken bekend* bekijk* beklem* bekom* bekritiseer* bekwam* beland* belandd* belandt belang*
belast* belet* belicht* belis* belof* beloof* beloon* beloop* belopen benadeel* benader* benoem* benut*
beogen beoog* bepaal* bepal* bepleit* beraad* beraden bereid bereid* bereik* bereken* bericht* beroep*
berust* beschik* beschouw* beschouwt besef* beslis* bespreek* bespreekt besprek* besproken besta* besteden
besteed* besteedt* bestem* bestond* betaal* betal* betekend* betrek* betreur* betrok betrokken betwijfel*
betwist* bevat* beveel* bevel* bevest* bevestigt bevind* bevond* bevoordeel* bevraag* bevrag* bewaar*
beweeg* bewer* bewerk* bewijs* bewijz* bewog* bezien beziet bezit* bezocht* bezoek* bezorg* bezwaar* bied*
bieden biedt bijgestuurd* bijhield* bijhou* bijkom* bijkwam* bijspring* bijstell* bijstur* bijstuur*
binnenhal* bleef bleek bleken bleven blijf* blijk* blijv* blokkeer* boden bond bood bracht* breid* breidt
breng* bund* bundel* burg* compare* creeer* daag* daal* dacht* dalen dateer* dater* decide* deden deed deel*
deelde deelgeno* deelgenomen deelneem* deelnem* deelt definieer* dek* dekte* delen denk* detailleer* dicht*
dien* diende dienden doe* doen doet doorg* doorstur* doorstuur* draag* draai* dragen dring* droeg drong*
droom duid* duren duur* duurde duurt dwing* dwong eindig* eis* erken* erop* ervaar* ervar* evalueer*
evaluer* evolueer* faal* falen fluctueer* formuleer* foutliep* functioneer* fund* ga gaan gaande gaat gaf
garand* gaven geacht* gebeur* gebeurd* gebruik* geef* geeft gegeven geholpen gekend* geld* gelden* geldt
geleid* gelet gelijk* geloof* gelukt* genereer* geniet* genood* geraak* geraakt* geschied* gestart* get gets
getuig* geven gevergd* gewag* gewijzigd* ging gingen give given go goes going gold golden got grant* grants
greep* grepen grijp* groei* haak* haal* hal* halen hangen hangt hanteer* hanter* haper* hecht* helpen helpt
herbekijk* herberek* herhaal* herinner* herverdeel* herverdel* herzie* hield hielden hielp hing hoef* hoev*
hoop* hoor* hoorde* hoort horen hou* houd* huis* hulp impliceer* inbouw* inbreng* indeel* indel* indien*
indienen indruk* informeer* ingaan ingaat ingediend* ingegaan ingelicht* ingeschat* ingetrok* ingevoerd*
ingevuld* ingezet ingezet* inhoud* inkijk* inkrimp* inlass* inleid* inlicht* inschakel* inschat* inschrijv*
inspeel* inspel* instap* instel* inteken* intekend* intensifieer* interpreteer* intrek* invoer* invul*
inzet* inzetten inzie* inziet kader* keek ken kende* kennen kent kies* kiest kiezen kijk* klaag* klaart
klag* klim* klink* klom* klonk* kloppen klopt know known kom kome* komen komt koos koos* kop* koppel* kost*
kozen kreeg kreeg* kregen krijg* krimp* kromp* kunt kwam kwamen kwijt* laat laat* lag lagen landt laten leek
leer* lees* leg* legde legden leid* leidt leken lever* lezen licht* liep liep* liet lieten lig* liggen ligt
lijk* lijkt lok* loont loop* lopen luid* luidt lukt* lukte* maak* maakt maakte* made mail* mak* make maken
mee* meed* meedelen meegedaan meegedeeld* meegenomen meenem* meestuur* meet* meewerk* meewerkt meld* meldde
melden merk* merkt* meten mik* mis* misliep* mislop* mislukt* motiveer* motiver* nagaan nagega* nakijk*
nakom* nam namen nastreef* nastrev* neem* neemt neer* neergelegd* neerkomt neerleg* neerslag nemen noem*
noodzak* noteer* omgaan omgaat omschrev* omschrijf* omslaa* omvat* onderbouw* onderbreng* onderga* ondergaan
onderneem* ondernem* onderschat* onderschrev* onderschrijf* onderschrijv* ondersteunt ondertek*
onderverdeel* ondervind* ondervond* onderzoch* onderzoek* ontbonden ontbrak* ontbreek* ontbrek* ontdek*
onthoud* onthul* ontken* ontkom* ontloop* ontplooi* ontsta* ontstond* ontvang* ontving* ontwikkel* ontzeg*
oogst* oordeel* opbracht* opbreng* opdeel* opdel* openstaa* openstel* opgebouwd* opgedeeld* opgeef*
opgelegd* opgeleverd* opgelijst* opgemaakt* opgenomen opgericht* opgeroepen opgesplitst* opgestart*
opgetrok* opgev* opgevolgd* opgevraagd* ophaal* ophal* ophef* oplever* oplijst* oplos* opmaak* opmak*
opmerk* opneem* opnem* opricht* oproept oprop* opsom* opsplits* opsta* opstart* opstel* opstell* optel*
optred* optreed* optrek* opvall* opvang* opvolg* opvraag* opvrag* opwaard* opzet* opzett* overblij*
overdraag* overdrag* overeenkom* overgaan overgega* overgemaakt* overhandig* overhield* overhoud* overleg*
overlopen overmaak* overmak* overnam* overneem* overnem* overschat* overschred* overschrijd* oversteeg*
overstijg* overtref* overtrof* overtuig* overwe* overwoog overziet paid pas* past pay plaats* plaatsgevond*
plaatsgrep* plaatsvind* plaatsvond* plan* plannen pleeg* pleit* ploeg poog* praat* preciseer* prioriteer*
publiceer* raadpleeg* raadpleg* raak* raakt* raam* reageer* receive* refuse* registreer* reik* reject*
reken* reserveer* reserver* resulteer* richt* rijz* rondkom* rondkwam* ruim* said samenhang* samenstel*
samenvat* samenwerk* say schakel* schat* scheelt* schets* schoof schort* schrap* schreef schreven schrijf*
schuif* schuilt* schuiven scoor* score* see seen select* sla* slaag* slaagt slaat slagen slink* slonk sloot
sluit* spend spent spits* spitst* splits* sprak* spreek* spreekt sprei* sprong* sta staaf* staan staat*
start* stav* steeg* steek* stel* stellen stelt* stem* stemm* stemt* steun* stijg* stond* stoot* stop*
stopgezet* stoppen stopt* stopzet* strand* streef* strek* strev* stroken strook* stuit* sturen stuur*
stuurde stuurt submit* take taken tegemoet* tegenhield* tegenhou* tegenkom* tegenwerk* tel* teleurgesteld*
teleurstel* tellen telt terugbetaal* terugbreng* teruggebracht* terugkom* terugkoppel* terugkwam* terugtrek*
terugval* terugvind* terugvond* toebedeel* toegelicht toegenomen toegespitst* toegewezen toegezegd* toeken*
toekent toekom* toelaat* toelat* toeleid* toelicht* toenam* toeneem* toenem* toepas* toereik* toespits*
toets* toeval* toewij* toewijs* toezeg* tonen took toon* toonde* trad trad* traden trap* tred* treed* tref*
treft trek* trof trok* uitbleef* uitblij* uitbreid* uitdeel* uitdel* uiteenvall* uiteenzet* uitgaan uitgaat
uitge* uitgebracht* uitgegaan uitgekeerd* uitgereikt* uitgespro* uitgevoerd* uitgewerkt* uitging* uitkeer*
uitker* uitkom* uitkwam* uitleg* uitmaak* uitmak* uitoefen* uitputt* uitreik* uitsluit* uitsplits*
uitspreek* uitsprek* uitsta* uitstel* uittrek* uittrok* uitval* uitvoer* uitvoert uitwerk* uitwijs* uitwijz*
uitziet use used vaar* val vallen valt vang* vangt* vastgelegd* vastgesteld* vasthou* vastleg* vaststel*
verander* veranker* verantwoord* verbaas* verbeter* verbind* verbred* verbreed* verbruik* verdedig* verdeel*
verdel* verdenk* verdien* verdring* verduidelijk* verduurzaam* verduurzam* verdwe* verdwijn* vereis*
verenig* verfijn* verg* vergader* vergel* vergelijk* vergewis* vergroot* vergrot* vergt* verhelder*
verhinder* verhog* verhoog* verhoud* verifieer* verklaar* verklar* verklein* verkort* verkreeg* verkrijg*
verlaat* verlag* verlang* verleen* verlen* verleng* verlie* verliep verliep* verlies* verliez* verlo*
verloop* verloor verm* vermeld* vermijd* vermind* vermoed* vernam verneem* verneemt vernem* vernieuw*
vernomen verplaats* verplicht* verruim* verscheen* verscherp* verschijn* verschil* verschuif* verschuiv*
verspil* verspreid* versterk* verstrek* verstur* verstuur* vertaal* vertal* vertel* vertoef* vertoon*
vertraag* vertrag* vertrek* vertrok* vertrouw* vervall* vervang* verviel* verving* vervul* verwacht* verwer*
verwerk* verwierf verwijt* verwijz* verwonder* verzamel* verzeker* verzocht* verzoek* verzwak* viel vielen
vind* vis* viste vloei* vlot* voel* voelt voer* voldeden voldeed voldoe* volg* volgde* volgt volsta*
voltooi* vond vond* voorbehoud* voorbereid* voorbij* voorgelegd* voorgesteld* voorleg* voorlegg* voorlegt
voorligt* vooropstel* voorschrev* voorschrijf* voorstel* voortbouw* voortgaan voortvloei* voortzet*
vooruitzi* voorwaardelijk voorzag* voorzie* voorziet vorder* vorm vormen vormt vraag* vragen vrijgemaakt*
vrijmaak* vrijmak* vroeg* waag* waarborg* waardeer* waarmaak* waarneem* waarnem* wacht* wachten want wants
wedijver* weeg* weegt weergeef* weergev* weerhiel* weerhou* weerleg* weerspiegel* weet wegen weglaat*
weglaten wegval* wegviel* wegwerk* wek* wend* wens* went werf* werk* werkt werv* weten wijd* wijken wijkt
wijs* wijst wijz* wikk* win* wissel* wist won wonnen woog wordt zag zagen zakken zakt* zakte* zat zaten zeg*
zegt zei zet zetten zie zien ziet zit zitten zocht* zoek* zoekt zorg* zorgde zwak* zweef* zweven
"""
"""Verbs in their forms: what is done with any subject."""

_QUALITIES: Final = """
aangenaam aantoonbaar aanvaardbaar* aanzienlijk* absolute absoluut achtergesteld* actief actieve actueel
actuele actueler adequaat adequate afdoend* afhankelijk* afzonderlijk* algeheel algemeen algemene
alternatief ambitieus ambitieuze antwerps* apart* autonome autonoom available average bad begaan behoorlijk*
bekwaam belgisch* benadeeld* bepaald* beperkt* beschikbaar beschikbare best beste beter betere betrouwba*
better bevoordeeld* bewust* bezorgd* bijkomend* bijzonder* billijk* bindend* blijvend* boeiend*
bovengemiddeld* bovenlokaal bovenlokale brede breed brussels* budgettair* concreet concrete correct*
cruciaal cruciale current daadwerkelijk* degelijk* dergelijk* deskundig* different digitaal digitale direct*
doelgericht* doelmatig* doorgaans doorslaggevend* dringend* dubbel* duidelijk* duur duurzaam duurzame
eenduidig* eenvoudig* eenzijdig* eerlijk* effectief effectieve eindelijk* ernstig* essentieel essentiele
europees europese evenredig* evident* exact* expliciet* extern* fair federaal federale feitelijk* fictief
fictieve financieel financiele flemish flink* formeel formele fout* foutief frequent* full fundamenteel
fundamentele gangba* gangbaar gedetailleerd* geheel gehele geleidelijk* gelijkaardig* gemakkelijk*
gemeentelijk* gemiddeld* genuanceerd* geografisch* geografische gepast* gericht* gering* gevoelig* gewenst*
gewestelijk* gewoonlijk gezamenlijk* globaal globale goed* goede good groot grootste grote groter grotere
gunstig* haalba* hard harde helder* herhaald* high highest historisch* hoge hoger hogere hoofdzakelijk* hoog
hoogste huidig* ideaal ideale identiek* impliciet* individueel individuele inhoudelijk* initieel initiele
innovatie* intern* intussen jaarlijks* jong jonge jongere jongst* juist* kansarm* kansrijk* klein* kleine
kort* kritisch* kwalitatief kwalitatieve kwantitatief kwantitatieve kwetsba* laag laagst* lage lager*
landelijk* lang* langdurig* langer* large largest lastig* leefba* leeg lege limburgs* local lokaal lokale
low lowest maatschappelijk* makkelijk* materieel matig* maximaal maximale maximum meerjarig* merkba*
merkwaardig* minimaal minimale minimum ministerieel moeilijk* mogelijk* municipal naam namen nationaal
nationale nauwkeurig* negatief negatieve noemenswaardig* nuttig* objectief objectieve officieel officiele
ondermaats* ondervertegenwoordigd* onduidelijk* ongebruikt* ongelijk* ongunstig* onlangs onmogelijk*
onregelmatig* onterecht* ontevreden onverwacht* onvoldoende onvolledig* oorspronkelijk* open openbaar
openbare openlijk openstaand* opmerkelijk* optimaal optimale opvallend* oud* overbodig* overschreden
oververtegenwoordigd* passend* percentueel permanent* persoonlijk* politiek* populair* positief positieve
potentieel potentiele praktisch* precies* preventief prioritair* privaat private professione* proportioneel
proportionele provinciaal provincial provinciale publiek* realistisch* rechtmatig* rechtstreeks* redelijk*
regelmatig* regionaal regional regionale relatief relatieve relevant* representatief representatieve
respectabel respectief* respectievelijk* ruime schaars* scherp* schriftelijk* several significant* slecht*
small smallest snel* sociaal sociale soepel* solide stabiel* stand statistisch* stedelijk* sterk* stevig*
stipt* streng* structureel structurele subjectief substantieel substantiele succesvol* talrijk* tastba*
technisch* tegenstrijdig* terecht* theoretisch* tijdelijk* tijdig* toegankelijk* toekomstig* toereikend*
traag trage transparant* tussentijds* uiteindelijk* uiterlijk* uitgebreid* uitgesproken uitzonderlijk*
uniek* urgent* various vatba* verantwoord* verbaasd* verdeeld* vergeleken vergelijkbaar vergelijkbare
verkeerd* vermoedelijk* verplicht* verrassend* verschillend* vertrouwelijk* vlaams* vlaamse vlaming* vol
voldoende volle volledig* volwaardig* voorlopig* voornaamste voornoemd* vooropgesteld* voorzichtig*
vrijwillig* waardevol* waarschijnlijk* welbepaald* welomschreven wenselijk* wettelijk* wezenlijk* whole
wijd* zelfstandig* zichtba* zinvol* zorgwekkend* zuiver* zwaar zwak zwakke zware
"""
"""Adjectives and adverbs that say nothing of what a question is about."""

_ASKING: Final = """
aanbod aandacht aandachtspunt* aandeel aandeelhouder aandelen aanduiding* aangifte* aanleiding* aanloop
aanmelding* aanpak* aanpassing* aanrekening* aanspraak aanspreekpunt* aanstelling* aantal aantallen
aantekening* aanvang aanvullend* aanwending* aard achterban achtergrond actie actieplan* acties actor*
actoren actualiteit administrati* adres* advies adviezen afdeling* afhandeling* afkorting* afloop afname
afronding* afspraak afspraken afstand* afvaardiging* afweging* agenda agentschap* aggregatie akkoord
alternatie* ambassadeur* ambitie* ambt* ambtena* answer* antwoord* applicant* application* archief argument*
arm arrondissement* article* aspect* atlas auditoraat award* balans barrier* basis basisallocatie*
basisbedrag* basisgegevens bedankje bedenking* bedoeling* bedrijf bedrijven beeld beelden begeleider*
beginsel* begrip begrotingsjaar behandeling* beheer* behoefte* bekendmaking* belang belanghebbend*
belastingbetaler* belastinggeld* beleid* beleidsdomein* beleidsnota* belgen belgie belofte* benadering*
beneficiar* benutting* beoordel* beoordelaar* beoordelingscommissie* beperking* bereidheid bereik
berekening* bericht* beroep* beschikking* beschrijving* beslissing* besluit* bespreking* bestaan
bestaansreden bestand* bestanden bestandsformaat bestedingen bestek bestemming* besturen bestuur bestuurder*
bestuursniveau* betekenis betekent betrekking betrokkenheid bevoegd* bevoegdheden bevoegdheid*
bevoegdheidsdomein* bevolking* bevraging* bewijs* bewoner* bezorgdheid* bezwaar* bezwaren bijdrage*
bijdragen bijeenkomst* bijlage* bijstur* bijsturing bijsturing* bijwerking* blad boodschap* bottleneck*
brief brieven brochure* broer bron* brussel brussels budget* budgettering* buren burgemeester* burger*
burgerij burgers call calls capita categorie* cel centen centra centrum change changes cijfer*
cijfermateriaal cities city cluster* coach* code coefficient* collectie* collega's collega* collegas
college* colleges combinatie* commissie* commissievergadering* commitment* communicatie* comparison
compensatie* concentratie* concept* conclusie* consensus consequentie* contact* context continuiteit contra
controle* coordinat* correctie* criteri* criterium csv daling* data databank* datum deadline* decreet
decreten deel deelvraag deelvragen definitie* dekking* delen departement* deskundig* deskundigen detail
detail* details dienst* diensten differentiatie dimensie* discrepantie* discussie* dochter dochters
document* docx doel doelbereik doeleind* doelen doelgroep* doelpubliek doelstelling* doeltreffend* domein*
doorlooptijd* doorstroming* draagvlak* drempel* druk duidelijkheid duiding* duizendtal* duurtijd echtgeno*
eenheid* eerlijk* eerlijkheid effect* effecten eindbedrag* einddata einddatum eindrapport* eis eisen
element* elementen engagement* engels enkelvoud entitlement* erkenning* ervaring* essentie euro's evaluatie*
evenwicht* evolutie* evolution excel excelbestand* expert* expertise* facet facetten factor* familie* fase*
feit* feitelijke feiten figure* figuren figuur file files flanders formaat formulier* fout fouten fractie*
frans frequentie* functie* funding garantie* gebeurtenis* gebied* gebieden gebrek gedeelte gedrag gegeven
gegevens geheel gelegenheid* gelijkheid gemeentebestu* gemeenteraad* gemiddelde gesprek* getal getallen
geval gevallen gevolg* gewest gewesten gewestniveau gewicht gezin gezinnen goedkeuring* gouverneur* graad
grafiek* grens grenzen groei* groep groepen grond* grondslag* grootte gsm guidance haalbaarheid hand
handleiding* handvat* head hefboom* herkomst historiek historiek* hoeveelheid honderdtal* hoofd hoofdlijn*
hoofdstedelijk hoofdzaak hoogte horizon hypothese* idee* identiteit impact impuls* inbegrip inbreng
indicatie* indicator* indicatoren indiendatum indientermijn* indruk* informatie* information inhaal*
inhabitant* inhoud* initiatie* initiatief initiatiefnemer* initiatiefnemers initiatieven inkijk inkomsten
inlichting* inschatting* inspanning* inspectie* instantie* instelling* instroom instrument* intentie*
interesse* interpretatie* interval inventaris* inwoners inzage inzicht* jaarbasis jaarrekening* jaarverslag*
jongere* jongeren juridisch* jury* juryleden jurylid kaart* kabinet* kabinetschef* kabinetslid
kabinetsmedewerker* kabinetten kader kaders kalender* kalenderjaar kanaal kanalen kandidaat* kandidaten
kandidatu* kandidatuur kans* kanton* karakter* katern kenmerk* kennis* kern* keuze* kind kinderen klacht*
kloof knelpunt* koepel* koepels kolom* kolommen komst* kopie* kost* kosten kosten-baten* kostprijs krediet
kritiek* kwaliteit* kwestie* lading* landschap learning least leden leeftijd* leeswijzer legislatuur*
leiding* leidraad lening* lesson* lid lijn lijnen lijst* link list lists locatie* logica looptijd* lot
maandbasis maatregel* maatstaf* maatwerk* macht machtiging* man mandaat manier* mannen markt* mate materiaal
materie maxima maximum medeburger* medewerker* media mediaan medium meerderheid meerderheidspartij meervoud
meerwaarde* meetbaar* meeting* mening mens mensen methode* meting* middel* mijlpaal mijlpalen minderheid
minister* ministerie* minpunt* missie modaliteit* model modellen moment* money monitoring* most motief
motieven motivering* municipalit* nadeel* nadelen nationaliteit* nederlands neef network* nicht niveau*
noden noemer nood noodzaak* noord norm* normaal* nota* noten notie* notulen nummer* obstakel* oefenkans*
omkadering* omschrijving* omstandig* omvang omzendbrief* omzet* onderbouwing* onderdeel onderdelen
ondergrens onderhandel* onderscheid onderwerp* onderzoek* ontvangst* ontwerp* ontwikkeling* onzekerheid* oog
oordeel oorza* oorzaak oost opbouw* opbrengst* opdeling* opdracht* opinie* opkomst* oplage opleiding
oplijsting* oplossing* opmaak opmerking* oppositie* oproepjaar oproepronde* opschaling* opsomming*
opsplitsing* opstart* optelsom* opvatting* opvolg* opvolging* opzet* orde organisation* organisator*
overdracht* overeenkomst* overheden overheid* overheidsdienst* overheidsgeld* overlap* overleg* overschot*
overschotten overschrijding* overstap overview overweging* overwegingen overzicht* pakket* paragraaf
parlement* parlementslid* parliament* participant* participatie* partij* partner* payment* pdf people per
percentage* percentages periode* pers persbericht* person personen persoon piek pijler* pijnpunt* plaats*
plafond* plan plannen planning* plenaire* polarisatie* positie* post posten pot potentieel praktijk*
prestatie* prijs prijskaartje prijzen principe* prioriteit* pro probleem problem* procedure* procentpunt*
proces* profiel* prognose* program programme* project* projectjaar promotor* proportie* province* provinces
provinciebestu* provincieraad* provisie* publicatie* publiek punt* question* quota quotum raad raming*
rangorde rangschikking* rapport* ratio reactie* realisatie* reason reasons receive rechtsgrond rechtsvorm*
rechtvaardig* reden reden* redenering reeks* referentie* reflectie* refusal* regeerakkoord regeerperiode
regel regelgeving regeling* regels regering* regeringsbeslissing* regeringspartij* regio* region* reglement*
reject* rekenblad* rekening* rekeningnummer* reserve* respondent* respons* rest restant* restmiddelen
resultaat resultaten richtlijn* rij rijen rijksniveau rol ronde* rondzendbrief ruimte* saldo's samenvatting*
scenario* schaal scheme* schepen schepencollege* schepenen schijf schijven schooljaar schoonbroer*
schoonzus* schriftelijke score* sector* selectiecommissie* selectieprocedure* sessie* share signaal signalen
situatie* slag sleutel* slotsom som sommen soort* sorteer* spanning* speerpunt* spoed spoor sporen
spreadsheet* spreiding* sprong stad stadia stadium stadsbestu* stadsbestuur* stagnatie stakeholder* stand
standaard* standpunt* stap* stappen start startdatum statistiek* status status* statuut steden stelling*
stijging* strateg* strekking* structuren structuur* struikelblok* studie* stuk* stukken sturing* sub subsid*
subthema* succes* suggestie* support systeem* systemen taak tabel* tabellen table tables taken team teams
tegenspraak tegenspraken tegenstelling* tekort* tekst* telefoonnummer* telling* tellingen teneur termijn*
tevreden* thema* tiental* tijd* tijdlijn* tijdpad tijdreeks* timing tip tips titel* toegang*
toekenningsgraad toekomst* toelichting* toename toepassing* toestand* toetsing* toezegging* toezicht* top
totaal totaalbeeld town towns traject* transparantie trekker* trend trend* tussenstand* tweedeling type*
types typologie* uitbetalings* uitdaging* uitgangspunt* uitkomst* uitleg uitputting* uitrol uitslag*
uitsplitsing* uitspraak uitspraken uitstel* uitvoering* uitwerking* uitwisseling* uitzondering* update*
urgentie vaststelling* veld* verankering* verantwoordelijk* verantwoordelijken verantwoording* verband
verbetering* verbintenis* verdeel* verdeelsleutel* verdeling* vereiste* vergelijking* vergoeding* verhaal*
verhouding* verhoudingen verkiezing* verklaring* verleden verlenging* verloop vermoeden* verplichting*
verrekening* verschil* verschuiving* versie* verslag* verspilling* verspreiding* vertegenwoordig*
vertegenwoordiger* vertegenwoordiging* vertraging* vervolg* verwachting* verwezenlijking* verzameling*
verzoek* vestiging* visie* vlaanderen vlamingen voeten volgnummer* volgorde volksvertegenwoordiger*
voorbeeld* voorbereiding* voordeel* voordelen voorgeschiedenis voorkeur* voornemen* vooronderstelling
voorrang* voorstel* voortgang* voortgangs* voortrekker* vooruitblik* vooruitgang voorwaarde* voorwerp*
voorziening* voorzitter* vrees vrijwillig* vrouw vrouw* vrouwen vuistregel* vzw vzw's waarborg* waarde*
waardering* wachtlijst* website* weerslag weg weging* wens* werkgroep* werking* werkingsjaar werkjaar
werkjaren werkveld* west wet wetgeving wijze wijziging* wijzigingen winst* wiskundig woonplaats* woord* word
written xlsx zaak zaken zekerheid* zicht zijde zin zitting* zone* zonen zoon zorgvuldigheid zuid zus
"""
"""Nouns of asking and answering, of administration and of people: any subject can have them."""

_FIELD: Final = """
aanbeveling* aanvra* aanvraag* aanvragen aanwezig* afgewezen afwijzing* armoede artikel* bedrag* begeleid*
begroting* begrotingsartikel* begunstigd* begunstigde* besteding* bestem* betaling* betoelag* bevinding*
beweging* bijeenkomst* budget* centrumstad* centrumste* club clubs deelgemeente* deelname* deelnemer*
diversiteit dossier* energie enveloppe* feitelijk financiering* fonds fondsen fusie* fusies geld gelden
gemeente* genodigd* geselecteerd* geweigerd* goedkeuring* groep impulssubsidie* inburgering inclusi*
indiener* indiening* inkomst* inschrijving* integratie inwoner* jeugd jeugdbeweging* jeugddienst* jeugdhuis
jeugdhuizen jeugdorganisatie* jeugdvereniging* jeugdwelzijnswerk* jeugdwerk* kandida* kansarme* kansarmoede
klimaat klimaatpact* koepelorganisatie* krediet* laureat* les lessen lokale maxima maximumbedrag* middelen
middenveld* netwerk* ocmw ocmw's ondersteun* ontvanger*
lancering* oproep* organisatie* pact plaatsing* premie premies
project* projecten projectoproep* projectsubsidie* provinci* provincie* recht rechten register*
reservelijst* saldo samenleven samenleving* samenwerk* scholen school selectie* slaagkans* slaagpercentage*
speelplein* steun* strategie* subsid* subsidie* subsidieregister* tegemoetkoming* terugvorder* tip tips
toegekend* toekenning* toelage* toewijzing* trekkingsrecht* tussenkomst* uitbetaling* uitgave* uitgaven
uitnodig* vastlegging* vereffening* vereniging* verenigingen verstrekker* vgc voorlop* voorschot*
vrijwilligersorganisatie* vzw's weerhouden weigering* welzijnsorganisatie* werkingsmiddel* werkingssubsidie*
winnaar*
"""
"""What the atlas itself is about: subsidies, calls and applications of whatever subject."""

_ENGLISH: Final = """
about above according obstacle obstacles barrier barriers mention mentioned mentions attend attended
across actually additional additionally after against allocated allocation along
already although among another any anyone anything apart around asking asks association associations
available average averages away because become before begin being below beneficiary best better bodies body
both break breakdown bring broken build built but came case cases categories category cause certain change
child children choose chosen citizen citizens clear clearly close club clubs collected come comes commission
common complete concerned consider considered contain cost costs count counted county criterion current
currently data date dates deadline deal decided decision decisions describe develop* did difference
differences different distributed distribution divided done down drawn drop due during each earlier early
easy effect either else end ended enough equal especially even ever evidence exact exactly example exist
existing expect expected explain extent fact fail failed fair far few fewer final finally find first five
follow followed following found four full further future gap gaps gave general generally gone governments
grantee great greater group grouped grouping groups grow growth half happen happened hard held help here
high hold however idea important improve include included including increase increased indeed initiative
initiatives instead intend interest involved issue just keep kept key kind kinds know known lack large
largely late later latest least left less let level levels like likely limit limited line lines little local
long look lot low lower made main make many mean means measure measures member met might minister's miss
missing month months more most move much must named names near nearly need needed needs never news next
nobody none nothing now number occur offer often once only opinion opinions order ordered other otherwise
our outcome outcomes outside overall own parliament parliamentary part parts party per percent percentage
perhaps pick picks place places plan planned plans point points possible poverty present previous probably
process proportion purpose quarter question question's quick rank ranked ranking rate rates rather reach
reached real really reason received receiving recent recently recipient recipients record refer referred
regarding regions related relative relevant remain remaining report reported reports required respect result
results rise role round rounds rule rules sent separate separately series several short should side sign
similar simply size sort source sources split spread stage stand stands start started state states step
steps still stood stop strong success* sum sums support sure system table taken taking term terms text
themselves therefore thing things think thought through thus time times today together took top total toward
towards towns turn turned type types understand unit unless unlike update upon useful usual usually value
values view villages want wanted way ways weak week weeks well went whether while whole widely winner*
winners within without word words work worked working wrong yet young youth
"""
"""What English questions are written with."""


def _listed(*texts: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = [word for text in texts for word in text.split()]
    whole = frozenset(word for word in words if not word.endswith("*"))
    return whole, tuple(word[:-1] for word in words if word.endswith("*"))


WHOLE, STEMS = _listed(_SMALL_WORDS, _VERBS, _QUALITIES, _ASKING, _FIELD, _ENGLISH)
"""Words as they are, and the beginnings of words."""
SMALL_WORDS: Final = frozenset(_SMALL_WORDS.split())

INFLECTION: Final = re.compile(
    r"[a-z]{0,3}|ing(?:en|s)?|iering(?:en)?|e?lijke?|ende?|atie(?:s|f|ve)?|eerden?|eren|eert|heid|heden|schap"
    r"|igheid|baar|bare|elingen|eling|igde?n?|sters?|achtige?"
)
"""What may follow a beginning: inflection, not another word written to it (deelfietsen)."""

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
aanbod aandeel aanvraag aanvragen aanvrager aanvragers administratie artikel artikelen bedrag bedragen begin
begroting begrotings begunstigde begunstigden beheer beleid beoordeling besluit besturen bestuur betaling
betalingen budget budgetten cijfer cijfers coordinator coordinatoren criteria datum deel dienst diensten
doel doelen dossier dossiers eind evaluatie evolutie fiche fiches financiering fonds formulier geld gelden
gemeente gemeentelijk gemeenten gemiddelde grond gronden indiening inwoner inwoners jaar jaren jury kalender
kost kosten krediet kredieten leider leiders lijn lijnen lijst lijsten maximum medewerker medewerkers middel
middelen motief motieven netwerk netwerken ondersteuning ontvanger ontvangers oproep oproepen organisatie
organisaties overheid overzicht partner partners periode premie premies project projecten provincie
provincies reden redenen regeling regelingen register reglement ronde rondes selectie spreiding stad start
steden steun subsidie subsidies termijn toekenning toekenningen toelage toelagen totaal totaalbedrag traject
trajecten uitvoering vastlegging verantwoordelijke verdeling vereniging verenigingen verslag verslagen
voorstel voorstellen voorwaarden vraag weigering werking werkings
"""
COMPOUND_PARTS: Final = frozenset(_COMPOUND_PARTS.split())
"""What a long word can be made of and still say nothing of a subject: projectaanvragen, subsidiebedrag."""

_NOUN_BEGINS: Final = """
aan aantal about alle als an andere any betreffende bij binnen by dat de deze die dit door each een elk elke
every for from geen haar het hoeveel hun iedere in inzake many meer met mijn minder naar nieuwe of omtrent
on onder onze op over per rond rondom some tegen the tot tussen uit uw van via voor welk welke which with
zonder
"""
NOUN_BEGINS: Final = frozenset(_NOUN_BEGINS.split())
"""Words after which a noun comes, with or without qualities between them."""
