/**
 * Names of organisations, places, days and things that are written with capitals and identify nobody. A network's own
 * partners are among them; what is missing costs the writer one press ("this is no name").
 */

/** Several words, exactly as they are written. */
export const phrases: readonly string[] = `
  Veilig Thuis|Veilig Thuis Twente|Centrum voor Jeugd en Gezin|Centrum Jeugd en Gezin|Jeugd en Gezin|Twents Carmel College
  Carmel College|Twents Carmel|Gemeente Oldenzaal|Netwerk Welzijn Zorg Oldenzaal|Welzijn Zorg Oldenzaal|Deelregio NO-Twente
  WBO Wonen|GGD Twente|Lentiz LIFE College|Lentiz LIFE|MEE Rotterdam Rijnmond|MEE Samen|CMO STAMM|SWS Welzijn|Roode Hert
  Ontmoetingspark Enschede Zuid|Ontmoetingsclusters Enschede|Cooperatie Ontmoetingsclusters|Proeftuin Vroegsignalering
  Centrum Seksueel Geweld|Raad voor de Kinderbescherming|William Schrikker|William Schrikker Stichting|Leger des Heils
  Save the Children|Rode Kruis|Zonnebloem|Veiligheid en Justitie|Justitie en Veiligheid|Huiselijk Geweld|Slachtofferhulp Nederland
  Sociaal Werk Nederland|Jeugdzorg Nederland|Jeugdbescherming Overijssel|Bureau Jeugdzorg|Bureau Halt|Eigen Kracht Centrale
  Signs of Safety|Passend Onderwijs|Beschermd Wonen|Begeleid Wonen|Positieve Gezondheid|Integrale Vroeghulp|Algemeen Maatschappelijk Werk
  Maatschappelijk Werk|Sociale Dienst|Sociaal Team|Sociaal Domein|Werk en Inkomen|Werkplein Twente|Stadsbank Oost Nederland
  Medisch Spectrum Twente|Ziekenhuisgroep Twente|Hof van Twente|Regio Twente|Noord Oost Twente|Noordoost Twente|Twentse Noabers
  Home Start|Humanitas Twente|Stichting Leergeld|Samen Doen|Samen Sterk|Samen Veilig|Samen Verder|Samen Veertien|Thuis Wonen
  Albert Heijn|Jan Linders|Burger King|Holland Casino|Blokker|Johan Cruijff|Johan Cruyff|Richard Krajicek|Cruyff Court|FC Twente
  Jan en alleman|Jan met de pet|Jan Klaassen|Jip en Janneke|Sam sam|Jan Rap en zijn maat|Jan Modaal|Jan Lul|Pietje Precies|Dolle Mina
  Jack Daniels|Johnnie Walker|Captain Morgan|Ben en Jerry|Tommy Hilfiger|Calvin Klein|Michael Kors|Louis Vuitton|Hugo Boss|Ralph Lauren
  Karl Lagerfeld|Bob de Bouwer|Peppa Pig|Dirk van den Broek|Max Verstappen|Taylor Swift|Anne Frank|Hans en Grietje|Hans Anders|Jan Luiken
  Harry Potter|Call of Duty|Grand Theft|Nintendo Switch|Monkey Town|Black Friday|Microsoft Teams|Google Maps|Google Meet|Office
  Eerste Kerstdag|Tweede Kerstdag|Goede Vrijdag|Oud en Nieuw|Sint Maarten|Sint Nicolaas|Zwarte Piet|Keti Koti|Eerste Kamer
  Tweede Kamer|Tweede Wereldoorlog|Nederlandse Antillen|Verenigde Staten|Verenigd Koninkrijk|Saoedi Arabie|Sri Lanka|Costa Rica
  New York|Sierra Leone|Burkina Faso|Bosnie en Herzegovina|El Salvador|Zuid Afrika|Noord Afrika|Midden Oosten|Oost Europa|Noord Holland|Zuid Holland
  Den Haag|Den Bosch|Den Helder|Den Ham|Den Burg|Den Dolder|De Bilt|De Lutte|De Wijk|De Meern|De Krim|Ter Apel|Ten Boer|Het Gooi
  Hoek van Holland|Bergen op Zoom|Alphen aan den Rijn|Capelle aan den IJssel|Krimpen aan den IJssel|Nieuwerkerk aan den IJssel
  Wijk bij Duurstede|Wijk aan Zee|Bergen aan Zee|Egmond aan Zee|Etten Leur|Berkel en Rodenrijs|Koog aan de Zaan|Ouderkerk aan de Amstel
  Hendrik Ido Ambacht|Sint Michielsgestel|Sint Oedenrode|Sint Annaparochie|Nieuwe Pekela|Oude Pekela|Oude IJsselstreek|Nieuwe Niedorp
  Haarlemmermeer|Gilles de la Tourette|Down Syndroom|Borderline|Multi Problem|Stille Armoede|Nederlandse Taal|Thuis Ontmoetingspark
`
  .split(/\||\n/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase.includes(' '))

/** Single words. Without accents, in small letters. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const organisations = words(`
  impuls wijkracht wbo ooc ggd ozjt samen14 buurtwerk minters incluzio flexusjeugdplein halt lentiz mee swv carmel
  sjaloom humanitas jarabee tactus mediant dimence aveleijn ambiq careander livio carint carintreggeland trivium zorgaccent
  buurtzorg jellinek arkin altrecht parnassia yulius enver horizon timon pluryn entrea karakter accare molendrift elker
  lentis cosis yorneo vitree trajectum philadelphia cordaan lunet siza dichterbij amarant prokkel leergeld voedselbank
  kindertelefoon korrelatie stichting bureau politie brandweer kinderombudsman movisie pharos augeo vilans samen14 multisignaal
  zonnebloem siswa magister somtoday parnassys topdesk zivver sharepoint outlook onedrive ajax feyenoord heracles vitesse uitgeverij cito
  netwerk convenant kindcheck kanjertraining rots rotswater triple opvoedpoli nederland nederlanders twente salland overijssel
  intertoys action etos rituals mediamarkt nike adidas gucci moncler iphone samsung tesla vespa corona covid ritalin concerta
`)

/** Places in the Netherlands and near it, countries, and quarters of a town. */
export const places = words(`
  aalsmeer aalten achterhoek afghanistan afrika alkmaar almelo almere alphen amerika amersfoort amstelveen amsterdam ankara antillen antwerpen
  apeldoorn appingedam arnhem aruba assen asten azie baarn badhoevedorp bangladesh barendrecht barneveld bathmen belgie bergentheim bergh
  berlijn beuningen beverwijk bloemendaal bonaire boekelo bolsward borne borger bornerbroek boxtel brabant brazilie breda brielle brunssum
  brussel bulgarije bunschoten bussum charlois china coevorden congo culemborg curacao dalfsen dalen damascus dedemsvaart delden delft delfzijl denekamp
  denemarken deurne deurningen deventer diemen dinkelland doetinchem dongen dordrecht drachten drenthe dronten druten duitsland ede egypte
  eibergen eindhoven elburg emmeloord emmen engeland enkhuizen enschede enter epe eritrea ermelo ethiopie europa feijenoord flevoland
  frankrijk friesland geldermalsen gelderland geleen gemert genemuiden georgie ghana glane glanerbrug goes goor gorinchem gouda griekenland groenlo
  groningen gronau haaksbergen haarlem hardenberg harderwijk hasselt hattem heemskerk heemstede heerenveen heerhugowaard heerlen heino
  hellendoorn hellevoetsluis helmond helmerhoek hengelo hertogenbosch heusden hillegom hilversum hilvarenbeek holten hongarije hoofddorp
  hoogeveen hoogezand hoogvliet hoorn houten huizen hulst india indonesie irak iran israel istanbul italie jemen jordanie kampen kaapverdie katwijk
  kenia kerkrade koerdistan kralingen kroatie landgraaf laren leek leerdam leeuwarden leiden leiderdorp lelystad lemelerveld lent libanon libie
  limburg lisse litouwen londen losser maarssen maassluis maastricht mali marken marokko mekkelholt meppel middelburg midwolda moerdijk moldavie
  monster mookerheide naarden naaldwijk nederhorst nepal nieuwegein nieuwkoop nieuwleusen nigeria nijkerk nijmegen nijverdal noordwijk
  noorwegen nuenen nunspeet oegstgeest oekraine oirschot oisterwijk oldambt oldebroek oldenzaal olst ommen oosterhout oostenrijk oosterwolde ootmarsum
  oss overdinkel overvecht pakistan palestina parijs polen portugal pijnacker purmerend putten raalte ridderkerk rijnmond rijssen rijswijk
  roemenie roermond roosendaal rosmalen rossum rotterdam rusland sappemeer saasveld schagen scheemda scheveningen schiedam schijndel schoonebeek
  schoonhoven servie sittard sliedrecht sneek soest somalie spakenburg spanje spijkenisse stadskanaal staphorst steenbergen steenwijk sudan suriname
  syrie tanzania terneuzen texel tiel tilburg tubbergen tunesie turkije twekkelerveld twenterand uden uithoorn urk utrecht valkenswaard
  veendam veenendaal veghel veldhoven velp venlo venray vianen vinkeveen vlaanderen vlaardingen vlissingen volendam voorburg voorschoten
  voorst vriezenveen vroomshoop vught waalre waalwijk wageningen wassenaar weerselo weesp wehl wierden winschoten winterswijk winsum woerden
  wolvega zaandam zaanstad zaltbommel zandvoort zeeland zeist zevenaar zierikzee zoetermeer zutphen zweden zwijndrecht zwitserland zwolle zuidlaren
  noord oost zuid west noordoost noordwest zuidoost zuidwest binnenstad centrum midden buitengebied wijk overmaas randstad vinex
  noord-holland zuid-holland noord-brabant oud-beijerland etten-leur nieuw-vennep zuid-afrika noord-afrika oost-europa saoedi-arabie
  no-twente noord-nederland oost-nederland zuid-nederland west-nederland noord-limburg midden-nederland rotterdam-zuid
`)

/** Words that make what follows an organisation: `stichting Sint Anna`, `gemeente Hof van Twente`, `basisschool De Regenboog`. */
export const organisationHeads = words(`
  gemeente stichting vereniging basisschool buurthuis cooperatie kinderdagverblijf gastouderbureau ministerie provincie regio
  scholengemeenschap zorgboerderij zorginstelling verpleeghuis verzorgingstehuis wijkcentrum buurtcentrum wooncomplex woningcorporatie
  samenwerkingsverband voetbalclub zorgaanbieder jeugdhulpaanbieder supermarkt peuterspeelzaal app game spel serie film syndroom
`)

/** The same, when written with a capital. */
export const capitalHeads = words(`
  bureau college kinderopvang kliniek speeltuin team wijkteam jeugdteam ziekenhuis woongroep sporthal sportclub manege camping organisatie
  instelling programma cursus training project flat complex netwerk proeftuin wijk buurt merk school kerk moskee praktijk
  bso kdv obs sbo cbs rkbs pcbs roc ggd ggz cjg swv ikc vso so fc sv vv mst zgt azc coa mee wbo cmo sws swo ozjt
`)

/** Words that make what stands before them an organisation: `Willem de Zwijger College`. */
export const organisationTails = words(`
  college lyceum school basisschool scholengemeenschap stichting groep centrum ziekenhuis kliniek academie universiteit hogeschool instituut
  fonds museum kerk moskee court hal sporthal park plein theater nederland twente bank huis stadion winkelcentrum
  noord oost zuid west
`)
