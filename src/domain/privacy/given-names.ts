/**
 * First names that are common in the Netherlands, of people from wherever. In small letters, without accents. A name
 * that is missing costs little: behind a title, a word for who somebody is or with a surname it is found all the same.
 * Partly from the Dutch and Polish lists of Faker (MIT, the contributors of Faker).
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Hardly anything else: a name however it is written, in small letters and in capitals too. */
export const givenNames = words(`
  aafke aaliyah aaltje aaron aarti abbas abby abdel abdelaziz abdelhak abdelhamid abdelkader abdelkarim abdellah
  abdelmalek abdelrahman abderrahim abderrahman abdessamad abdi abdifatah abdikarim abdinasir abdirahman abdirizak
  abdou abdoulaye abdul abdulahi abdulkadir abdulla abdullah abdulrahman abigail abir abou abraham abrehet abukar
  achilleas achmed achraf adam adama adelajda aden adil adnan adriaan adrian adriana adrianus afaf afke afra agata
  agatha agaton agnes agnieszka agrypina agus ahlam ahmad ahmadullah ahmed ahmet ahyar aicha aida aiden aimee aisha
  aissa ajay akke aklilu akram alaa alan albert aleksander aleksandr aleksandra aleksy alem alessandro alessia
  aletta alex alexander alexandra aleyna alfie alfred alganesh ali alia alice alicia alicja alida alin alina aliou
  alisa aliya aliyah allard almira alparslan alwar alya alyssa amabela amadou amal amalia amani amanuel amara amaya
  ambar ambrozy amel amelia amelie amer amin amina aminata aminatou amine amir amira amit amjad ammar amra amrita
  amy anand anas anass anastasia anastasiia anastasija anastazja anatol anatolij andre andrea andreas andrei andres
  andrew andries andrij andriy andrzej andzelika aneta anetta angela angelina angelique angelo angie anil anissa
  anita anja anjali anke ankie anna annabel anne anne-fleur anne-lotte anne-marie annechien anneke annelie annelies
  anneloes annelot annemarie annemarije annemiek annemieke annemijn annet annette annie annika anouar anouk ansgary
  anske anthony antje antoine antoinette anton antonella antoni antonia antonie antonina antonio antonius antoon
  anwar anzhela apollinary apollo aram aras arash archibald archie arda ariadna arian ariana ariane arie arief arif
  arjan arjen arkadiusz arkady armin arne arno arnold arnoud aroen aron arseniusz artem arthur artur arun aruna
  arvind arya arystarch asad asel asep asha ashkan ashley ashwin asiya asma asmaa asmerom assia astrid asya atanazy
  atsje aukje aurora austin awet axel axelle ayaan ayah ayana ayaz ayden ayla aylin ayman ayoub ayse aysegul aysel
  aysun ayten azad azadeh aziz aziza azra azzedine babette badr bahar bahia bahram baldwin bambang baran barbara
  baris bart bartek bartel bartlomiej bartosz bastiaan batoul bauke baukje bayram bazyli beata beatrijs beatrix
  beatriz beatrycze behnaz behrouz belal bella benedykt bengu beniamin benja benjamin benji bennie benno bente
  benthe bentley benyamin berat bereket berend berfin berhane berivan bernadette bernard bert berta bertha bertram
  bertrand bertus beth betty beyza bhavna bianca bibi bibiana bibianna bilal bilel billy binh biniam birgit birhan
  bisrat bjorn blazej bobbi bobbie bobby bodhi bodi bogdan bogdana bohdan bonnie boris borys botan boubacar
  boudewijn bouke bowie boyan boyka bozena bradley brahim brajan bram brandon brayden brecht brenda brenn brent
  brian brigitte britt brittany brody bruce bruna bruno bryan brygida budi burak burcu busra caitlin calvin cameron
  camiel camilla camille canan cansu carel carina carla carlijn carlo carlos carmen carola caroline casper cataleya
  catalin catarina catharina catherine cato cecile cecylia cecyliusz cees celine cemal cemile ceylan cezary chadi
  chafik chaima chaimae chakir chandra chandrika chanella chantal charlie charlotte chaunice chayenne cheikh chelsey
  chen cheng cherelle cheyenne chiara chiel chloe chris christa christel christiaan christian christien christina
  christine christopher christos chun cihan cindy citra claire clara claudia claudiu clemens clyde coby cody coen
  colette colin collin connor conny constantijn cora coralie corey cornelia cornelis corrie cosmin courtney craig
  cristian cristina cynthia cyra cyrus cyryl czeslaw daan daantje dagmara dahir dalal daley dalia damian damien
  damin damla dana dani daniel daniela danielle daniil danilo danique danisha danny dante daphne daria dariush
  dariusz darren darya daryl dave davey davi david davide davina davy dawid dawit debbie debora deborah dedi deepak
  deeqa defne delano delilah demba demetriusz demi denise deniz dennis denys denzel derek derya desi desislava devi
  devika devin dewi dexx dharma dian diana dianne dick diede diederik diego dieke dieuwertje dieuwke dilan dilara
  dilek dimitar dimitra dimitrios dina dinand dinesh diogo dion dionizy dirkje ditte diyana djamel djamila djay
  djayden djenna djibril djoeke djoke djuric dmitri dmitry dmytro doaa dominik dominique donald donna donny dora
  doreen dorian dorien doris dorota doug doutzen douwe dragan driss duco dumitru duncan dunia durk dustin duuk
  dwayne dwight dylan dylano dzenan eabele ebru ebubekir eddy edgar edin edith edmund edsel eduard eduardo edward
  edwin edyta eefje eelco eelke eelkje efraim efrem egbert eileen ekrem eleanor eleazar elena eleni eleonora elham
  eliana elias eliasz elif elijah elin elina eline elisa elisabeth elisabetta elise eliza elizabeth elize ella elle
  ellen elliot ellis elma elmer elodie elroy elsa elsbeth elske elvira elvis elwira elynn elzbieta emanuel emiel
  emil emile emilia emilie emily emin emina emine emir emirhan emma emmanuel emmely emmy emre endah endang ender
  enes enrico ensar enzo erast eray ercan erdem erdogan eren eric erica erik erika erkan ermias ernest ernst erol
  erwin esma esmee esmeralda esra esteban estera esther ethan ettienne eudokia eudoksja eugenia eugenie eugeniusz
  eustracjusz eva evan evelien eveline evert evert-jan evi evie ewald ewelina ewout eymen eyob ezgi ezra fabian
  fabienne fabio fadel fadi fadila fadma faduma fahd fahima faisal faiza fajar famke fanta faouzi farah fardau
  farhad farid farida faris fariz farouk fartun farzad farzana fatema fathi fatih fatiha fatima fatimazahra fatma
  fatme fatos fatoumata fausto faya faye fayen fayenne fayza febe fedde federico fedir feliks felipe felix femke
  femm fenna fenne ferdinand ferdynanda fereshteh feride fernando ferre feruz feven feyza fieke fien fiene fientje
  fiep fikret filemon filip filipa filipe filou finley finn finnley fiona fitri fleurine floortje flore florencja
  florian florin florine floris flynn foekje fokke folkert folkje fons fopma foppe foss fouad fouzia fowsiya fran
  francesca francesco francien francisca francisco franciscus franciszek franciszka franka frans fred frederick
  frederik frederique freerk frenkie freweini freya frits froukje fryderyk furkan fynn gabriel gabriela gabrielle
  gaia galfryd galih galina gamze gareth gary gavin gede gedeon geertje geertruida geeske genadi geoffrey george
  georgi georgiana gerald gerard gerazym gerben gerbrich gerda gerdien gerlinde gerrie gerrit gert gertjan gertruda
  gertrude gertruida gerwin ghada ghassan ghirmay ghulam giacomo gianluca gianni giannis gideon giel gigi gijs
  gijsbert gilbert gilberto gilles ginewra ginny gioia giorgia giorgos giovanna giovanni gisela gita giulia giuseppe
  gizem gjalt glenn gloria godelieve goitom gokhan goncalo gonsalwy goran gosia gosse gracja graham grazyna greetje
  gregory greta gretha grzegorz guido guillermo guilliano gulay gulcan gulsen gulsum gulten guus guusje gwen gwido
  habib habiba habibullah habtom hadi hadil hafid hafida hafsa haifa hailey haithem hajar hakan hakim hala halil
  halima halimo halyna hamada hamdi hamed hamid hamida hamidullah hamza hanan hanane hanife hanna hannah hanne
  hanneke hannie hans hansje haoran harald hari harmen harold haroun harrie harriet harry harvey hasan hasna hasnaa
  hassan hassna hatice hatim havva hawa haya hayat haydar hayley hazal hedwig hedzer hein heleen helen helena helene
  hendra hendrik hendrik-jan hendrika hendrikje hendrikus henk henny henok henri henriette henry henryk henryka
  herbert herman hermina hermon heru hessel hester hetty hiba hibo hicham hidaya hidde hielke hieronim hieu hikmat
  hilarion hilary hilda hilde hille hipolit hira hoda hodan homa hong horacy hossein houda houria houssam howard
  hristo hubert hubertina huda hugo huib hulya humphrey huong husam husein huseyin husna hussein huub hylke ian
  ibrahim ibrahima ibtissam ida idil idris idriss iefke ielke ifrah igmar ignacy igor ihab ihsan ikram ikrame ilay
  ilayda ilham ilhan ilias illia ilona ilse ilya ilyas imad imane imani imke imran inara inaya indah indira indra
  indy ineke ines inez inge ingeborg ingrid inna innocenty intan intissar ioana ionut irena irene ireneusz irfan
  irina irma iryna isaac isabeau isabel isabella isabelle isaiah isaias isam ishaq islem ismael ismahan ismail isra
  israa issa issam iulian ivan ivana ivanka ivar ivaylo ivonne iwan iwona izaak izabela izajasz izolda izydor izzy
  jaap jaber jacco jace jacek jack jackie jackson jacky jacob jacoba jacobus jacqueline jada jadey jadwiga jaelynn
  jailey jaimy jair jairo jairzinho jaivey jake jako jakob jakub jakubina jalal jaleel jalisa jalou jama jamal james
  jamey jamie jamila jamilla jamy jan-dirk jan-jaap jan-kees jan-peter jan-willem jana jane janet janina janine
  janna janne janneke jannes jannetje jannie jans jantien jantje janusz jara jared jari jarne jarno jaroslaw jarre
  jasmina jasmine jason jasper javad javi javier jawad jaxon jaxx jayce jayda jayden jaylano jaylen jaylinn jayson
  jayvano jazzlyn jazzlynn jean jean-paul jeandro jeanette jeanine jeannette jeff jeffrey jefta jelena jelke jelle
  jelmer jelte jenna jennifer jenny jens jenske jente jeppe jeremi jeremiah jeremiasz jeremy jermaine jeroen jerrel
  jerry jerzy jesley jesper jess jesse jessica jessie jesslyn jesslynn jesus jetske jette jiahao jian jianing jidde
  jihan jihane jikke jildou jill jimi jimmy jing jinte jinthe jitske jittske joachim joah joan joanna joanne joao
  joaquim joas jochem jodie joe joel joelle joep joes joey johan johanna johannes john johnny joko jolanda jolande
  jolanta jolie jolien jolijn joline jona jonah jonas jonatan jonathan joop joost joram jordy jorge jorgina jorian
  jorik joris jorrit jort jos jose josefien joseph josephine josh joshua josien joud jouke jovana jovie joya joyce
  jozef jozefina jozue juan juanita juda judith judyta jula julan jule jules julia julian juliana julie julie-ann
  juliette julita julius juliusz jumana juna junayd junjie juno jur jurandy jurgen jurre jurrian justin justyn
  justyna juul kaat kacper kadek kadiatou kadir kalina kalistrat kaltun kamal kamil kamila kamran kaoutar karam
  karel karen karim karima karin karl karlijn karol karolina kars kartika kasia kasper katarzyna kate kateryna
  katherine kathleen katie katinka katja kato katya kaveh kavita kawtar kaya kayden kayla kaylee kayleigh kaylin
  kazimierz keano keanu kees kees-jan keesje keisha keith kelly kemal kenan kendra kenji kenneth kenny kenrick kensi
  kenza kenzo kerem kerry ketura ketut kevin khadar khadija khadra khaled khalid khalida khalil khalila khanh
  khaoula kian kiara kibrom kidane kiflom kiki kim kimberley kimberly kinga kira kiran kirk kirsten kitty kjeld
  kjell klaartje klaas klaas-jan klaasje klara klarencjusz klaske klaudia klaudiusz klazina klemens klementyna
  kleopatra kobe koenraad kofi komang konrad konstancja konstantinos konstanty konstantyn koralia korneli kornelia
  korneliusz kostas krasimir krishan krishna krisna kristel kristin krystian krystyna krzysztof ksawera ksawery
  ksenia ksenofont kubra kwintyn kyan kyandro kyano kyara kyle kylian kyra laila lakshmi laleh lambert lamia lamine
  lamis lamya lara larry lars larysa lasse latif latifa latoya laura laure lauren laurencja laurencjusz laurens
  laurentiu laurenty laurentyna laurie lauryn lawrence layan layla lazarz leah leandro lech leendert leentje leila
  lena lenn lenne lennert lennon lennox lenthe leon leonard leonardo leonid leonie leonoor leroy leslie lestari
  leszek leticia levi lewin lewis lexi lexie leyla lia liam lian liban lidia lieke lien liene lieneke liesbeth
  lieselot lieuwe lieze lihua liibaan lija lilia lilian liliana lilianna lilith lilla lillian lilly lilou lily lina
  linda lindsey ling linh linn linne linsey lisa lisanne lise lise-lotte liselotte liset lisette liuwe liv liva
  livia liviu liya liyam liyana liz liza lize lizz lizzy ljiljana lode loek loes loesje logan lois lola lolke lorena
  lorenzo lorraine lotje lott lotte loua louay loubna louie louisa louise lourens lova lowen lowie lubna luca lucas
  lucia lucian luciano lucie lucja lucjan lucy ludmila ludo ludwik ludwika luigi luis luisa luiza luka lukas lukasz
  luke luna lune lutfi lutske luuk luus luwam lyam lydia lyudmyla maaike maarten maartje machiel machteld maciej
  mackenzie macy maddy maes maeve mafalda magali magda magdalena magnus maha mahad mahdi maher mahesh mahir mahmoud
  mahmud mahmut mahsa maia maite maja majda majid makary maksim maksym maksymilian malak malcolm malgorzata malik
  malika malou malwina mamadou manal mandy manisha manoah manon mansour manu manuel maram marc marcel marceli
  marcella marcelo marcia marciano marcin marco marcus marek margaret margaux margot margriet maria mariam mariama
  marian mariana marianna marianne marie marie-jose marie-louise marieke marielle mariette mariia marije marijke
  marijn marike marinus mario mariola marion mariska marisol maristela marit marius mariusz mariya marjolein
  marjolijn marjorie marko marleen marlene marley marlie marlies marlijn marloes marlon marlou marly marnix marrit
  marta martha marthe martijn martin martina martine martyna marvin marwa marwan maryam maryan maryna marzena masoud
  mateo mateusz mathias mathijs mathilde mathis matteo matthew matthias matthijs matylda matz maud maup maureen
  maurice mauricio maurits mauro maurycy maxime maximiliaan maximilian maya mayra maysa mayson mebrahtu medhanie
  meena megan meghan mehdi mehmet mehran mehrdad mei-ling meike meiling meindert meinte melania melanie melati melek
  melike melina melisa melissa melle mels meltem melvin memet menno merhawi merijn merle meron mert merve meryem
  metin mette meyra mia micah micha michael michal michalina michel michelle michiel mick midas mieke miel miguel
  mihaela mihai mihret mika mikael mikai mikal mike mikhail mikki mikky mikolaj mila milagros milan milana milano
  milena miley milly milo milos milou milton mina ming minh minke mira miran miranda mircea miriam mirjam mirjana
  miron miroslaw mirsad mirthe mirza mitch mitchell moad moaz moestafa mohamad mohamed mohammad mohammed mohamud
  mohan mohand mohsen mojgan mojtaba mojzesz mokhtar molly mona moncef monika monique morgan morris morteza mouad
  mouna mounir mourad moussa mozes muhammad muhammed muhammet muhammet-ali mujahid mukhtar mulugeta murat muriel
  murni musa mustafa mustapha mykhailo mykola myla mylan mylo myra myrthe nabil nabila nada nadeem nadia nadine
  nadiya nadzieja naila naima najat najib najibullah najim najima najla najoua nala nancy nand nandini nani naomi
  naoufal naoufel naresh naser nasim nasira nasr nasra nasrin nasrullah nasser nassim nasteexo natalia natalie
  nataliya natan natanael natascha natasha natasja nathalie nathan natnael naud navin nawal nazan nazanin nazar
  nazariusz nazary nazife nazim nebojsa neeltje negar neil nela nelleke nellie nelly nelson nena nermin nermina
  nesrin nevena ngoc nguyen nhung nicholas nick nicky nico nicolaas nicolas nicole nicoleta niek niels niene nienke
  nigel nihal nihat nika nikita nikki nikkie nikodem nikola nikolai nikolay nikos nila niloufar nils nilufer nimco
  nimo nina ning ningsih nino ninthe nisa nitin nizar noa noah noam noami noan noella noelle noemi nola nolan nomi
  noor noortje noorullah nora norah norbert nore noud nour noura noureddine nouri nout novan novi nowi nuno nuran
  nuray nurcan nurgul nuri nuriye nursel nynke nyoman oana odin oebele ofelia oguzhan okan oksana oktay okubay olaf
  olav oleg oleh oleksandr oleksandra oleksii olena olga olha olimpia oliver olivia olivier oliwia oliwier olya omar
  omer onno onufry oona orest orestes orhan orlandina orlando osama oscar oskar osman osmund othman otis ouafae
  ouail ouassim oumaima oumar oumayra ousmane oussama ovidiu owen ozan ozgur ozlem pablo pamela panagiotis pankracy
  pantaleon paolo parisa parviz parwana patricia patrick patrycja patrycjusz patrycy patryk paul paula paulien
  paulina pauline paulo pavel pavlo pawel payam pedro pejman pelagia pelle penelopa peng pepe pepijn percy petar
  peter petra phileine philip philippa philippe philou phoebe phuong pien piet pieter pieternel pieternella pietje
  pilar pinar piotr piper pippa plamen platon pleun pola polikarp polina pooja porfiriusz porfiry prakash pratap
  priscilla priya prokles prokop prokul przemek przemyslaw putra putri putu qais qian qiang qing quang quin quincy
  quinn quinsy quinten quinty quirijn quynh rabah rabia rachel rachela rachid rachida radek radha radouan radu
  rafael rafaela rafal raff rafi rahayu rahel rahimullah rahma rahmat rahul raja rajae rajmund rajnold raju ralf
  ralph raluca ramazan rami ramiz ramon ramzi rana randolf randy rania raouf raoul raphael rasheed rashid ratih
  ratna raul ravi ravin rayan rayane rayen raylin raymond rayvano razvan rebecca rebeka rebekah recep redouan
  redouane reggie regina reginald reinder reinier reinout reinskje rembrandt remco remy renata renate renato rene
  renee rens renske renze reshma retno revi reza ria rianne ricardo richard rick rida rien riham rihanna riley rina
  rini rinus rishi rita rixt rizky roan robbe robbert robbie robel robert robin rochelle rocio roderick roderyk
  rodney rodrigo roel roeland roelien roelof roger rogerio rohan rojda rojin roksana roland rolf romano romaysa
  romee romeo romy ronald ronja ronnie rosa rosalie rosanne rosario roshelly roshni rosie ross rostyslav roukaya
  rowan rowin roxana roxanne roxy roya roza rozalia ruba ruben ruchella rudi rudolf rudy rufina rukiye ruslan
  russell ruta rutger ruth ruthmila ruud ruurd ruwien ryan ryanne ryszard saad saadia saar saartje saba sabah sabina
  sabine sabir sabri sabrina sadaf sadia sadik saeed saeid safa safaa safae safiya safiyo safouan safouane sagal
  sahar sahra saida sakina salah salahdin saleh salem salim salima salimata salina salma salome salomon saloua
  salvador salwator samaneh samantha sami samia samir samira samiya sammie samrawit samson samuel sanaa sander
  sandhya sandra sanel sanjay sanjiv sanna sanne santi santosh sara sarah sarah-jane sare sarita sarya sascha sasha
  saskia saud savas savi savitri saynab scarlett scott scottie sead sean sebas sebastiaan sebastian sedat sefa
  sefanja seff sekou selam selena selim selin selina selma semere semih semra sena senad senait senn senne sepideh
  sepp seppe septian serafin serafina serap serdar serge sergei sergej sergio sergiusz sergiy serhat serhii serife
  serkan setareh seth sevda sevgi sevim seweryn seyma shabnam shadi shahin shahram shaima shan shane shanice
  shaniqua shannon shanti sharda sharina shariselle sharissa sharita sharlon sharmila sharon shaun shawn shayma
  sheila sherida sherif sheryl shirin shirley shiva shivani shreya shukri shukria shurandy siamak sibel siebe
  siebren siem sien sienna sientje siep sietse sietske sietze sigrid siham sikke silas silke silvan silvana silvia
  silviu simao simon simone simret sinan sipke sirin sita siti siyu sjaak sjaan sjef sjoerd sjoerdtje sjors sjoukje
  skye skyler sladjana slamet slawek slawomir slobodan snezana soerin sofia sofie sofieke sofiia sofyan soheila
  solomiya solomon somayeh sonja soof sophia sophie soraya sorin souad soufian soufiane soukaina soulaiman
  souleymane spencer spirydion spyros stacey stacy stan stanislaw stanley stavros stef stefan stefania stefanie
  stefano stella stephanie stephano stephen sterre-lynn steve steven stewart stijn stoyan stuart suad sucdi sugeily
  sukma suleima suleyman sultana sumaya sumeyye sunil sunita suresh surwin surya susan susanna susanne susanti
  sushila susi sutrisno suus suzan suzanne suze sven svenja sverre svetlana svitlana sybilla sybren sylvano sylvia
  sylvie sylwester sylwia sytse szczepan szymon tacjana taha tahar tala tamara tammy tanja tanneke tara taraneh
  taras tarek tarik tariq tatiana tatjana tayfun teije tekla tekle telma teodor teodora terencjusz teresa terrence
  terry tesfalem tesfay tesfaye tessa tetiana tetsje teun teunis thanh thao thea theo theodoor therese thiago thibo
  thije thijmen thijn thijs thirza thom thomas thuy tiago tibbe tibo tieme tiemen tigo tijl tijmen tijn tijs timo
  timothy tina tineke tini tinka tirza titia tjeerd tobias tobiasz tobin toby todd tolga tomas tomasz tommie tonnie
  tonny tony toos touria tracy trang travis trevor trijntje trinus tristan trudy truida trung truus truusje tsegay
  tsehay tsige tsjeard tsjitske tsvetan tuan tugba tulay tuncay turgut tuyet twan tycho tygho tygo tyler tymofiy
  tymon tymoteusz tyrell tyrone udo ugur ulrike umaima umit umut urmila ursula urszula urvin usama usha usman utami
  vadym vahid vajen valentijn valentin valentina valentino valentyna valeria valerie valerii vanessa vasco vasile
  vasilis vasyl veerle vera vere veronika veronique veselin vesna vianney vicky viggo vigo vijay vikash vikram
  viktor viktoria viktoriia vince vincent vinicius vinz virgil virginia vishal vitalii vive vivian vivianne vivienne
  vlad vladimir vladislav volkan volodymyr waclaw wael wafa wafae wahid wahyu waleed walenty walentyn walentyna
  waleria walerian walery walgierz walid walter wanda wanesa wannes warda warner warre warsame wassim wati wawan
  wawrzyniec wayne wendy werner weronika wesley wessel whitney wiara widad widya wiebe wiebren wietske wijnand
  wiktor wiktoria wilfryd wilhelm wilhelmina willeke willem-alexander willemien willemijn willemijntje william
  willie wilma wilson wim wincenty winston winta wioletta wirginia wissam witalis witold wladyslaw wlodzimierz
  wojciech wolter wout wouter wubbe wulan wyatt wybren wypke wytse xander xavi xavier xaviera xiao xiaoli xiaoming
  xinyi xiomara xuan yacine yade yahya yamilah yana yannick yanti yara yarah yared yaroslav yasaman yasar yasemin
  yashwin yasin yasmiin yasmin yasmina yasmine yasser yassin yassine yassir yati yavuz yegor yehor yeliz yemane
  yenthe yesenia yevhen yfke yifan yildiz ying yinthe ylva ymke ymkje yohana yohannes yolanda yonas yonatan yong
  yordan yordanos yorick younes younous youp yousef yousra youssef youssra ytsje yudi yulia yulianti yuliia yuna
  yunus yuri yuriy yusra yusuf yusur yuxuan yves yvette yvonne zabi zabihullah zachariasz zachary zahra zaid zain
  zainab zakaria zakariya zamzam zaneta zara zarmina zayd zayn zbigniew zdravko zdzislaw zeki zeliha zenaida zenna
  zerai zerrin zewdi zeyd zeynab zeyneb zeynep zhao zhen zihan zineb zion ziva zixuan zlatko zoe zoey zofia zohal
  zohra zola zoran zouhair zubeyde zuhal zulaika zuleika zulfikar zuzanna zygmunt
`)

/** A name with a capital, something else without. */
export const capitalNames = words(`
  aad abd abe abel ada ala aline alma amanda amber anh ans arend ari ava awa aya ayu bas bo bob carol cas cem
  chelsea cor daisy dakota dax dean dex dirk dolly dries dua duc dwi ece eda edi eef efe eka eko ela eli els evy ewa
  fay feline fem ferry fleur floor florence fos frank freek geert gina ginger guo heather hedy hoa hunter huy ids
  ien ila iman ina iris isa ise iva ivo ivy ize jade jai jan jasmijn jax jay jef jia jie jim jin jip job jop jordan
  jorn kai kaj karst kas kay koen kornel kristen lan lana lea len leo lev levy lex linde liu loa lou louis lourdes
  luan luc lynn mace madelief mads mae mara maren marina marjan mason mats mehari merel mex mies mik miles mirre
  mirte moh nel nestor noe noel nox nur ole otto pim pip puck pyt raf raj ray rico rik riv rob roj roman ron
  rosemary roy ruby rune sally sam sandy santiago sari seb sef sem sen senna sev shu sidney siena sil sri syb sydney
  ted teddy tess thi thu tim titi tom tommy ton tuur tyn verona vic victor victoria vienna vieve vik viola wes wies
  willem willow xem xin xiu xue yan yue yun yvo zef zev zhi
`)

/** Words, things and places too: a name with a capital, but not where a sentence begins. */
export const wordNames = words(`
  adel adi age alexandria angel ani anker april aria asia aster august balou bao beau beer blessing bloem boas boaz
  can chance charity chase christ coco crystal dag destiny diamond dung eden erna faas faith fang feng flip fransje
  genet georgia gift given goodluck grace greet grietje gul harm helder hind honey hoop hope jaden jazz jet jihad
  joy jun june juni kaan keet kick koos krijn lady lee leen lei lente lief lies liesje lieve link lon long lore lot
  lux maan maas made madison mark mart mas max maxim mees mega mei melody mercy mien miep min miracle mo moon moos
  nader nadir noble nova paris patience peace ping pit praise precious prince princess promise prosper puk queen
  rein rim rood roos roosmarijn rose rui said sep sibbe sjirk sky sol son star ster sterre storm summer sunny tao
  tarn ties tiffany ting toon trees tri valencia vesper vos wei wen wil wolf yi yu zus
`)
