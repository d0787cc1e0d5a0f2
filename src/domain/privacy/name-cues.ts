/** Words that say that a name follows. Without accents, in small letters. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** How people are addressed; with `block`, because what follows can hardly be anything else. */
export const titles = words(`
  meneer mijnheer mevrouw mevr mw mej mejuffrouw dhr heer juf juffrouw juffie meester opa oma opi omi oudoom oudtante tante oom ome
  dokter dr drs prof professor mr ir ds dominee pastoor imam rabbijn zuster miss mister mrs sir madame monsieur frau herr
`)

/** Titles that are often written short, with a full stop. */
export const shortTitles = words('mevr mw mej dhr juf dr drs prof mr ir ds mrs')

/** Who somebody is to somebody; `confirm`, because it may be something else. */
const cues = words(`
  heet heette genaamd genoemd roepnaam voornaam achternaam bijnaam alias
  baby peuter kleuter kind kindje jongen jongetje meisje meid tiener puber jongere zoon zoontje dochter dochtertje broer broertje zus zusje
  tweelingbroer tweelingzus neef neefje nicht nichtje kleinzoon kleindochter moeder vader mama papa mam pap ouder partner man vrouw ex
  ex-man ex-vrouw ex-partner ex-vriend ex-vriendin vriend vriendje vriendin vriendinnetje verloofde echtgenoot echtgenote weduwe weduwnaar zwager
  schoonzus buurman buurvrouw buurjongen buurmeisje overbuurman overbuurvrouw leerling pupil student studente klasgenoot client cliente patient patiente
  bewoner bewoonster inwoner huurder huurster deelnemer oppas mantelzorger collega stagiair stagiaire mentor docent docente leraar lerares leerkracht
  pater broeder coach agent wijkagent huisarts tandarts psycholoog psychiater begeleider begeleidster hulpverlener voogd gezinsvoogd trainer directeur
  concierge kapper chauffeur rechter advocaat wethouder burgemeester behandelaar therapeut verpleegkundige
`)
const cueEnding =
  /.{2}(?:moeder|vader|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|leerling|client|cliente|collega|buurman|buurvrouw|begeleider|begeleidster|coach|werker|werkster|agent|voogd|voogdes|huisarts|jeugdarts|kinderarts|schoolarts|vertrouwensarts|bewoner|consulent|leerkracht|docent)$/
/** Who somebody is, as a word of its own: no part of a name. */
export const isRole = (lower: string): boolean => cues.has(lower)
/** The same, or with a word in front: `pleegmoeder`, `jongerenwerker`. */
export const isCue = (lower: string): boolean => cues.has(lower) || cueEnding.test(lower)

/** Several people follow: `zijn zussen Lotte, Emma en Noor`. */
export const pluralCues = words(`
  kinderen zoons zonen dochters broers broertjes zussen zusjes brussen ouders tweeling neven nichten vrienden vriendinnen leerlingen
  jongens meisjes kleinkinderen buren collegas opas omas klasgenoten
`)

/** A surname follows, with all that belongs to it: `gezin van den Berg`. */
export const familyCues = words('familie fam gezin echtpaar')
