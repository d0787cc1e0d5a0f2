/**
 * Words that are written with a capital at the start of a sentence and are no names. Without accents, in small letters.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Small words, adverbs, verbs, days and months: never a name, wherever they stand. */
export const functionWords: ReadonlySet<string> = new Set(
  words(`
  aan aangezien achter achteraf af afgelopen alle alleen allebei allemaal alles als alsof altijd ander andere anders
  beide beiden behalve ben bent beslist bij bijna bijvoorbeeld binnen binnenkort bovendien boven buiten
  d'r daar daarbij daardoor daarna daarnaast daarom daarvoor dan dat de deze dezelfde die dikwijls dit doch door doordat
  dus echter een eens eerder eerst eerste eigenlijk elk elke en enkele er eraan erbij erg ergens ermee ernaast ernstig ernstige
  eronder erover eruit ervoor even eventueel evenals extra geen geleden gelukkig gewoon graag haar haast had hadden heb
  hebben hebt heeft heel helaas helemaal hem hen het hier hierbij hierdoor hiermee hierna hierom hij hoe hoeveel hoewel
  honderd hun ieder iedere iedereen iemand iets ik immers in indien inmiddels intussen is ja je jij jouw jullie juist kan
  kon konden kortgeleden kunnen laatst laatste langs langzaam liever maar mede meer meerdere meest meestal men met mij
  mijn minder misschien mits mocht moest moesten moet moeten mogelijk momenteel na naar naast nadat nee nergens net niemand niet
  niets nieuw nieuwe nog nogal nooit nou nu of ofwel om omdat omstreeks ondanks onder ondertussen ongeveer onlangs ons onze ook op
  opeens opnieuw over overal overdag overigens pas per plotseling plots precies recent recente redelijk regelmatig rond
  rondom samen sinds sindsdien slechts snel sommige soms spoedig steeds straks te tegen tegenover tegelijk telkens ten
  tenzij ter terug terwijl tevens thans thuis tijdens tijdje toch toen toenmalig tot totdat tussen tweede derde twee drie vier
  vijf zes zeven acht negen tien elf twaalf twintig uit uiteindelijk uiteraard vaak van vanaf vanavond vandaag vandaar
  vanmiddag vanmorgen vannacht vanochtend vanuit vanwege veel vele velen verder vermoedelijk verschillende via volgend
  volgende volgens voor vooraf vooral voordat voorheen voorlopig voortaan vorig vorige vrij vrijwel waar waarbij waardoor
  waarna waarom waarschijnlijk want waren was wat we weer weinig wel welk welke wellicht werd werden wie wij wil
  willen wilde word worden wordt zal ze zeer zeker zelden zelf zelfs zich zij zijn zo zoals zodat zodoende zodra zolang
  zomaar zonder zou zouden zulke zowel
  aanvullend allereerst alvast bedankt beste blijkbaar concreet daarentegen dagelijks deels desondanks dringend eenmaal
  enerzijds anderzijds enigszins eveneens goed goede gisteren eergisteren morgen overmorgen hallo hoi dag groet groeten hopelijk
  inderdaad jaarlijks jammer kennelijk klopt kortom laat langdurig let liefst lijkt maandelijks namelijk nogmaals oke
  onbekend onduidelijk oorspronkelijk opvallend sorry spontaan minste tenminste tevoren slot urgent vroeg vroeger
  wekelijks zogenaamd grote kleine jonge oude lange korte hoge lage hele halve zware slechte rare vreemde mooie lieve boze bange
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus september
  oktober november december mei voorjaar najaar kerst kerstmis kerstavond pasen pinksteren hemelvaart hemelvaartsdag
  koningsdag bevrijdingsdag sinterklaas sint carnaval ramadan suikerfeest offerfeest oud oudejaarsavond nieuwjaar nieuwjaarsdag
  kerstdag paasdag pinksterdag moederdag vaderdag
  gaat gaan ging gingen komt komen kwam kwamen doet doen deed deden zegt zeggen zei zeiden vertelt vertellen vertelde
  vertelden vraagt vragen vroegen belt bellen belde belden ziet zien zag zagen hoort horen hoorde hoorden denkt
  denken dacht dachten weet weten wist wisten slaapt slapen sliep eet eten at drinkt drinken dronk slaat slaan sloeg
  schreeuwt schreeuwde huilt huilde huilen lacht lachte speelt spelen speelde woont wonen woonde woonden werkt werken
  werkte blijft blijven bleef bleven krijgt krijgen kreeg kregen geeft geven gaf gaven neemt nemen nam namen brengt
  brengen bracht haalt halen haalde loopt lopen liep liepen fietst fietste zit zitten zat zaten staat staan stond stonden
  ligt liggen lag lagen maakt maken maakte maakten heet heten heette voelt voelen voelde vindt vinden vond vonden wacht
  wachten stuurt sturen stuurde stuur schrijft schreef leest las leert leren leerde helpt helpen hielp hulp vertrouwt
  gebruikt gebruiken gebruikte verwijst verwijs meldt melden meldde signaleert sprak spraken spreekt spreken gesproken
  gezien gehoord gebeld gemeld gevraagd geweest bel mail vraag neem kijk kijkt keek zoek zoekt zocht houdt hield
  lieten liet lukt lukte mag mogen durft durfde durven hoeft hoeven hoop hopen hoopt lijken leek leken
  merkt merkte merken mist miste mis kent kennen kende ontvangt ontving reageert reageerde verblijft verbleef
  verhuist verhuisde maak me vermoed vermoedt verzuimt wandelt zorgt zorgde zorgen betreft betrokken contact overleg telefonisch
`),
)

/** People, places and things of the field: no names, but a surname may look like one behind `van` or `de`. */
export const fieldWords: ReadonlySet<string> = new Set(
  words(`
  aandacht aandachtsfunctionaris aanleiding aanmelding aanpak achtergrond actie acties activiteit adres adviseur advies
  afspraak afspraken agent alcohol allergie ambulance analyse angst antwoord baby babys
  begeleid begeleider begeleiders begeleiding begeleidster behandelaar behandeling bericht beschermd beschermende
  betrokkene betrokkenen bewindvoerder bewoner bewoners bewoonster bezoek bibliotheek bijlage bijzonderheden blauwe
  broer broers broertje broertjes brussen bureau buren burgemeester buurjongen buurman buurmeisje buurt buurtbewoner
  buurtbewoners buurtwerk buurvrouw camping casus chauffeur clienten client cliente clientondersteuner club coach
  collega collegas conclusie concierge consulent coordinator crisis crisisdienst cultuur dader datum deelnemer depressie
  deurwaarder diagnose dienst directeur directie docent docente docenten dochter dochters dochtertje doel dokter dominee
  dorp drugs echtgenoot echtgenote echtpaar ehbo eigen emotioneel emotionele energie ex expartner familie feit feiten
  fietsen financiele financieel financien functie fysiek gas gebruik gebruiker gedrag geld gemeente gesprek getuige geweld gezag gezin gezinnen
  gezinscoach gezinsvoogd gezondheid groep groepen groepsleider groepsleerkracht halfbroer halfzus heer heren
  huilbaby huis huisarts huisartsenpost huiselijk huishouden huishouding hulpverlener hulpverleners hulpverlening hulpvraag
  huren huur huurder huurders impressie informatie inkomen inschatting instelling intern interne internet inwoner
  inwoners jeugd jeugdagent jeugdarts jeugdbeschermer jeugdhulp jeugdwerker jeugdzorg jongen jongens jongere
  jongeren jongerenwerker jongetje jurist juf juffen juffrouw kerk kind kinderen kindje kindercoach kinderarts kinderopvang
  klacht klachten klas klasgenoot klasgenoten kleindochter kleinkinderen kleinzoon kleuter kleuters kracht krachten
  kinderbescherming kamer lagere leerkracht leerkrachten leerling leerlingen leeftijd leiding leidinggevende leraar lerares leraren les lessen locatie
  loket maatje maatschappelijk maatschappelijke mam mama mannen man mantelzorg mantelzorger mantelzorgers medewerker medewerkers
  medewerkster medisch medische medicatie meester meesters meisje meisjes melder melding meldcode meldingen meneer mensen mentor mentoren mevrouw
  middelbare mijnheer moeder moeders moskee naam nachten neef neven nicht nichten observatie omgeving omgang
  omstanders onderbouw bovenbouw onderwijs ondersteuning onderzoek ontwikkeling ontmoetingspark oma omas oom oorzaak opa opas opdracht
  opvang opvoeden opvoeding opvoeder opvoeders oppas orthopedagoog ouder oudere ouderen oudste jongste middelste ouders
  ouderavond overlast overledene pap papa partner partners passend pastoor patient patienten pedagogisch
  pedagoog persoon peuter peuters pin plan pleegmoeder pleegvader pleegouder pleegouders plein politie positief
  preventie probleem problemen professional professionals project psychiater psycholoog psychische pup puber pubers rapport reactie rechter
  rechtbank regie resultaat reden rekening relatie risico risicos ruzie ruzies schaamte school scholen schoonmoeder schoonvader
  schoonzoon schoondochter schoonzus schuld schulden seksueel seksuele signaal signaleerder signalen situatie slachtoffer sociaal sociale spanning
  spanningen speciaal speciale speeltuin spoed sport sportclub stagiair stagiaire stap stappen start status stiefbroer
  stiefmoeder stiefvader stiefzus straat student studente studenten studie taak tante taal team telefoon tel telefoonnummer
  thema therapeut therapie thuissituatie tiener tieners toekomst toelichting toestemming tolk traject trainer
  tweeling vader vaders veilig veilige veiligheid verhaal verhuurder verloofde verpleegkundige verslag verslaving verslavingszorg
  verwaarlozing verzorger verzorgers verzuim voetbal voogd voogdij voogden voorstel vraag vriend vrienden vriendin
  vriendinnen vriendje vriendjes vrouw vrouwen vrijwilliger vrijwilligers wachtlijst wandeling weduwe weduwnaar
  weekend week welzijn wens werk werkgever wethouder wijk wijkagent wijkcoach wijkteam wijkverpleegkundige
  woning woningbouw woonbegeleider woonbegeleiding woonconsulent zaak zieke ziek ziekte ziekenhuis zoon zoons zonen zoontje zorg
  zorgboerderij zorgcoordinator zorgverlener zorgmijder zus zussen zusje zusjes zuster zwager schoonzusje vermoeden kinderwens
  basisschool peuterspeelzaal kinderdagverblijf buurthuis wijkcentrum sporthal zwembad manege dagbesteding dagopvang
  instagram snapchat tiktok whatsapp facebook youtube google microsoft teams word excel netflix fortnite minecraft roblox
  nintendo playstation xbox discord marktplaats vinted bol ikea hema kruidvat primark jumbo lidl aldi
  havo vwo vmbo mavo mbo hbo wo basis kader gymnasium atheneum praktijkonderwijs brugklas kleuterklas examen toets
  nederlands nederlandse engelse duits duitse franse spaanse turks turkse arabisch arabische marokkaans marokkaanse
  syrisch syrische pools poolse oekraiens oekraiense somalisch somalische surinaams surinaamse antilliaans antilliaanse russisch russische
  dossier zitting verzoek rekest vonnis beschikking brief mailtje appje bericht filmpje foto formulier verwijzing intake overdracht evaluatie
  deur deuren ramen gordijn gordijnen eten drinken drank drankje wodka bed bedden matras kussen keuken badkamer toilet wc trap kelder zolder
  tuin schuur balkon dak vloer koelkast wasmachine meubels spullen rommel afval vuilnis vuil stank schimmel ratten muizen kou warmte
  verwarming stroom water lekkage rook roken lucht geur urine wond wonden plek plekken lip oog ogen armen been benen rug
  kleren kleding schoenen fiets auto scooter brommer bus trein honden katten dier dieren messen wapen wapens vuurwerk geluid
  muziek lawaai geschreeuw gehuil huilen ruzie klap klappen vechten vechtpartij inbraak diefstal vernieling steekpartij bedreiging dreiging stalking loverboy
  pesten gepest wiet coke cocaine speed ghb lachgas pillen pil medicijn medicijnen insuline injectie rollator rolstoel bril gehoor gebit voeding
  ondervoed uitdroging verward verwardheid vergeetachtig eenzaam eenzaamheid somber verdriet stress paniek schaam boete boetes salaris toeslagen
  ontruiming uithuisplaatsing achterstand aanmaning incasso geldzorgen pinpas gokken gokverslaving game gamen laptop tablet scherm mobiel nummer
  ochtend middag avond nacht uur minuut maand jaar dagen uren weken maanden jaren vakantie pauze les gym gymles uitje feestje verjaardag begrafenis
  open dicht leeg kapot vies schoon droog zwaar moe wakker alleen boos bang blij dronken stoned agressief
  rustig druk netjes vriendelijk gesloten afwezig aanwezig te laat
  italiaans italiaanse chinees chinese islamitisch islamitische christelijk christelijke katholiek katholieke joods joodse
  gecertificeerde instellingen richtlijn landelijk landelijke knooppunt kindermishandeling verwijsindex jeugdwet wmo wet raad kamer protocol
  postbus informele sluitende algemene nationale regionale lokale gemeentelijke bijzondere digitale centrale openbare vroege
  huiskamer repair entree aanvraag uber eats complexe scheiding opleiding cafe budget multi licht zwaar voortgezet persoonsgebonden
  europees europese twents twentse oldenzaals oldenzaalse schiedams schiedamse gronings groningse fries friese
`),
)

/** Endings of words of the field: `Wijkteam`, `Jeugdhulp`, `Schoolcoach`. */
export const fieldEnding =
  /.{2}(?:werk|werkers?|werkster|zorg|hulp|team|teams|school|scholen|college|centrum|dienst|diensten|steun|onderwijs|opvang|begeleiders?|begeleiding|begeleidster|coach|coaches|consulent|consulente|verpleegkundige|functionaris|ambtenaar|medewerkers?|medewerkster|overleg|gesprek|gesprekken|verzuim|plicht|bescherming|loket|fonds|netwerk|project|regisseur|ondersteuner|ondersteuning|leerkracht|leraar|docent|agent|regeling|toeslag|uitkering|corporatie|ziekenhuis|kliniek|praktijk|politie|gemeente|rechtbank|ouders?|kinderen|jongeren|leerling|leerlingen|client|clienten|bewoners?|moeder|vader|familie|gezin|buurman|buurvrouw|collega|directeur|assistent|assistente|consult|therapie|wachter|deskundige|verlener|verleners|verlening|mishandeling|verwaarlozing|dwang|instelling|instellingen|wet|index|jongere|punt|plaats|groepen|centrale|instituut|universiteit|organisatie|organisaties|commissie|voorziening|voorzieningen|beleid|rapport|monitor|programma|ombudsman|secretaris|verordening|handreiking|handleiding)s?$/

/** Endings that no name has: `Tijdelijk`, `Veiligheid`, `Individuele`. */
export const commonEnding =
  /^(?=.{7}).*(?:heid|heden|ingen|schap|atie|aties|itie|ctie|cties|ntie|teit|isme|lijk|lijke|ische|loos|loze|zaam|zame|achtig|achtige|uele|ionele|inair|inaire|bonden|elijks|erwijs|ochtend|middag|weekend|vakantie|gedrag|problemen|mensen|schulden|partij)$/

/** Endings that no first name has, though a surname may: `Scheiding`, `Aanvraag`, `Verteld`. */
export const firstWordEnding =
  /^(?=.{7}).*(?:bare|dag|dagen|avond|nacht|weken|maanden|jaren|feest|kaart|boek|lijst|brief|ruimte|geld|leven|vraag|vragen|tijd|vrouw|ende|eerde|eerd|punten|verbod|traject|.{5}plan)$|^(?=.{8}).*(?:ing|ment)$|^(?:on|ver|over|onder|uit|aan|voor)[bcdfghjklmnpqrstvwxz]\p{L}{3,}(?:t|d|de|te|en)$/u
