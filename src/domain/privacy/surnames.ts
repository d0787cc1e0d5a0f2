/** Surnames that are recognised in small letters behind a title or a first name: `mevrouw jansen`, `peter de vries`. */
export const commonSurnames: ReadonlySet<string> = new Set(
  `jansen|janssen|janssens|jansma|de vries|de jong|de boer|de groot|de wit|de graaf|de haan|de leeuw|de bruin|de ruiter|de lange|de jonge
  |de koning|de bruijn|de wilde|de haas|de vos|de beer|de bos|de wolf|de kok|de winter|de waal|de rooij|de roo|de geus|de gier|de goede|de gans
  |de kort|de klerk|de looper|de man|de mol|de nijs|de raad|de ridder|de roos|de smet|de swart|de vlieger|de vreede|de weerd|de zeeuw|de zwart
  |visser|smit|smits|meijer|meyer|meijers|mulder|muller|bakker|bos|dijkstra|vermeulen|jacobs|hendriks|hendriksen|dekker|brouwer|peters|petersen
  |pieters|pietersen|kuipers|willems|willemsen|hoekstra|koster|huisman|verhoeven|postma|kuiper|gerritsen|janse|bosman|schouten|scholten|wolters
  |kok|vos|kramer|prins|schipper|timmermans|sanders|hermans|maas|verbeek|driessen|vink|evers|peeters|martens|arts|bouwman|molenaar|kooistra
  |veenstra|hofman|hoffman|veldman|zijlstra|boersma|wiersma|bosch|groen|blom|bosma|stam|mol|jonker|koopman|koopmans|gerrits|brands|brandsma
  |hendrikse|lammers|wessels|wolf|boer|sikkema|smeets|cornelissen|claassen|klaassen|claessens|franssen|theunissen|martens|mertens|nijhuis|nijland
  |wolterink|oude nijhuis|leferink|morsink|meijerink|wissink|assink|hesselink|reinders|roelofs|roelofsen|alberts|albers|berends|berendsen
  |hendrix|jaspers|joosten|kusters|lenders|maassen|nelissen|reijnders|rutten|schreurs|simons|thijssen|verschuren|vissers|wouters|zwart|bakkers
  |adriaansen|andriessen|bouma|bruinsma|douma|elzinga|feenstra|haitsma|jorritsma|kloosterman|kroon|kuijpers|langeveld|leenders|oosterhof
  |pronk|rietveld|schaap|slot|spaans|terpstra|tuinstra|uiterwijk|veldhuis|verweij|visscher|wagenaar|westra|wijnen|zuidema|zandstra|ypma
  |van dijk|van vliet|van leeuwen|van beek|van dam|van wijk|van veen|van loon|van rijn|van doorn|van eijk|van gelder|van ginkel|van hoof|van houten
  |van kampen|van rooij|van schaik|van soest|van zanten|van zijl|van vugt|van wijngaarden|van zon|van hees|van herk|van hout|van male|van oers
  |van opstal|van os|van oosten|van elk|van essen|van haren|van maanen|van ommen|van straten|van tongeren|van tol|van wees|van son|van damme
  |yilmaz|kaya|demir|sahin|celik|ozturk|aydin|yildiz|yildirim|ozdemir|arslan|dogan|kilic|aslan|cetin|kara|koc|kurt|ozkan|simsek|polat|korkmaz|bulut
  |unal|erdogan|aktas|tekin|can|acar|gunes|karaca|keskin|tas|bayram|gul|avci|sari|turan|guler|akin|altun|sen|coskun|ates|kose|duman
  |el amrani|el idrissi|el khatabi|el mansouri|el haddad|el hamdaoui|el bouazzaoui|el kaddouri|el yaakoubi|el fassi|el morabit
  |el azzouzi|el moussaoui|ben ali|ben ahmed|ben said|bouzid|bouzidi|bouali|benali|bennani|berrada|chaoui|chakir|daoudi|fassi|haddou
  |hamdaoui|idrissi|kaddouri|khattabi|lahlou|mansouri|mokhtari|naciri|ouali|rachidi|saidi|sebbar|tahiri|yaakoubi|zaoui|ziani|azzouzi|amrani|aarab
  |mohamed|mohammed|ahmed|ali|hassan|hussein|ibrahim|omar|osman|abdi|warsame|farah|yusuf|abdullahi|nur|jama|tesfay|gebremedhin|haile
  |kidane|mehari|habtemariam|abraha|berhane|woldu|tekle|khalil|darwish|hamdan|haddad|khoury|nasser|saleh|mahmoud|mustafa|kassem|issa
  |nguyen|tran|pham|huynh|singh|kumar|sharma|jhinkoe|bhagwandin|ramcharan|sewnarain|soekhai|mahabier|baldew|autar|gopal|kalpoe|raghoebar
  |martina|maduro|croes|rosaria|winklaar|martis|isenia|pieternella|felida|rijsdijk|pinas|pinedo|vrede|wijngaarde|kartosen|wongsodikromo
  |chen|wang|zhang|liu|yang|huang|zhao|zhou|zhu|xu|wong|chan|cheung|lam|leung|kowalski|kowalska|nowak|wisniewski|wojcik|kaminski|lewandowski|zielinski
  |szymanski|wozniak|dabrowski|kozlowski|jankowski|mazur|krawczyk|kovalenko|shevchenko|bondarenko|tkachenko|kravchenko|kovalchuk|oliinyk|shevchuk
  |melnyk|boyko|popescu|ionescu|petrov|ivanov|ivanova|dimitrov|georgiev|hartono|santoso|wijaya|sitompul|silva|da silva|santos|dos santos
  |pereira|ferreira|fernandes|gomes|lopes|monteiro|tavares|garcia|rodriguez|lopez|martinez|gonzalez|hernandez|perez|smith|jones|brown|williams
  |aalbers|corsten|freriks|groothuizen|hartman|hazes|koning|kuypers|lubbers|meeuwis|moors|oosterhuis|poels|prinsen|rietman|ritsma
  |terlouw|zuiderveld|de bruyn|de corte|van dongen|van ginneken|van iersel|claes|claeys|declerck|declercq|decock|decoster|desmet|devos|dewilde
  |gielen|goossens|lemmens|maes|michiels|smet|smets|thijs|vandamme|vandenberghe|vandenbroeck|vandevelde|verhaeghe|verstraete
  |johnson|taylor|davies|wilson|evans|o'connor|o'brien`
    .split('|')
    .map((name) => name.trim()),
)
