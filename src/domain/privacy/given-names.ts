/**
 * First names that are common in the Netherlands, of people from wherever. In small letters, without accents. A name
 * that is missing costs little: behind a title, a word for who somebody is or with a surname it is found all the same.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Hardly anything else: a name however it is written, in small letters and in capitals too. */
export const givenNames = words(`
  aafke aaliyah aaltje aaron aarti abbas abd abdel abdelaziz abdelhak abdelhamid abdelkader abdelkarim abdellah
  abdelmalek abdelrahman abderrahim abderrahman abdessamad abdi abdifatah abdikarim abdinasir abdirahman abdirizak
  abdou abdoulaye abdul abdulahi abdulkadir abdulla abdullah abdulrahman abir abou abraham abrehet abukar achilleas
  achmed achraf ada adam adama aden adil adnan adriaan adrian adriana adrianus afaf afke afra agata agatha age agnes
  agnieszka agus ahlam ahmad ahmadullah ahmed ahmet ahyar aicha aida aiden aisha aissa ajay akke aklilu akram ala
  alaa alan aleksander aleksandr aleksandra alem alessandro alessia aletta alex alexander alexandra aleyna alfie
  alganesh ali alia alice alicja alida alin alina aline aliou allard almira alya alyssa amadou amal amani amanuel
  ambar amel amelia amelie amer amin amina aminata aminatou amine amir amira amit amjad ammar amra amrita anand anas
  anass anastasia anastasiia anastasija anatolij andre andrea andreas andrei andres andrew andries andrij andriy
  andrzej aneta anetta angela angelique angelo angie anh anil anissa anita anja anjali anke ankie anna annabel anne
  anne-fleur anne-lotte anne-marie annechien anneke annelie annelies anneloes annelot annemarie annemarije annemiek
  annemieke annet annette annie annika anouar anouk ans anske antje antoine antoinette anton antonella antonia
  antonie antonio antonius antoon anwar anzhela aram arash archie ari arian ariana ariane arie arief arif arjan
  arjen arkadiusz armin arno arnold arnoud aroen artem arthur artur arun aruna arvind asad asep asha ashkan ashley
  ashwin asma asmaa asmerom assia astrid atsje aukje aurora austin awa awet axel aya ayaan ayah aylin ayman ayoub
  ayse aysegul aysel aysun ayten ayu azad azadeh aziz aziza azzedine babette badr bahar bahia bahram bambang baran
  barbara baris bart bartek bartel bartlomiej bartosz bastiaan batoul bauke baukje bayram beata beatrijs beatrix
  beatriz behnaz behrouz belal bella bengu benjamin benji bennie benno bente benthe berat bereket berend berfin
  berhane berivan bernadette bernard bert bertha bertus beth betty beyza bhavna bianca bilal bilel billy binh biniam
  birgit birhan bisrat bobby bogdan bogdana bohdan bonnie boris botan boubacar boudewijn bouke boyan boyka bozena
  brahim bram brandon brayden brecht brenda brent brian brigitte britt brittany brody bruna bruno bryan budi burak
  burcu busra caitlin calvin cameron camiel camilla canan cansu carel carina carla carlijn carlo carlos carmen carol
  carola caroline cas casper catalin catarina catharina catherine cato cecile cees celine cem cemal cemile ceylan
  cezary chadi chafik chaima chaimae chakir chandra chandrika chanella chantal charlie charlotte chaunice chayenne
  cheikh chen cheng cherelle cheyenne chiara chiel chloe chris christa christel christiaan christian christien
  christina christine christopher christos chun cihan cindy citra claire clara claudia claudiu clemens clyde coby
  cody colette collin connor conny constantijn cor cora coralie corey cornelia cornelis corrie cosmin courtney craig
  cristian cristina cynthia czeslaw daan dagmara dahir dalal dalia damian damien damla dana dani daniel daniela
  danielle daniil danilo danique danisha danny daphne daria dariush dariusz darren darya daryl dave david davide
  dawid dawit dean debbie debora deborah dedi deepak deeqa defne delano delilah demba demi denise deniz dennis denys
  denzel derek derya desi desislava devi devika dewi dex dharma dian diana dianne dick diede diederik diego
  dieuwertje dieuwke dilan dilara dilek dimitar dimitra dimitrios dina dinand dinesh diogo dion dirkje ditte diyana
  djamel djamila djay djenna djibril djoeke djoke djuric dmitri dmitry dmytro doaa dominik dominique donald donna
  donny dora doreen dorien doris dorota doug doutzen douwe dragan driss duc dumitru duncan dung dunia durk dustin
  dwayne dwi dwight dylan dylano dzenan eabele ebru ebubekir ece eda eddy edi edin edith edsel eduard eduardo edward
  edwin edyta eefje eelco eelke eelkje efe egbert eileen eka eko ekrem ela eleanor elena eleni elham elif elijah
  elin eline elisa elisabeth elisabetta elise elizabeth ella ellen elliot ellis elma elmer elroy elsa elsbeth elske
  elvira elvis elzbieta emile emilia emily emin emina emine emir emirhan emma emmanuel emmely emmy emre endah endang
  ender enes enrico enzo ercan erdem erdogan eren eric erica erik erika erkan ermias erna ernst erol esma esmee
  esmeralda esra esteban esther ethan ettienne eugenie eva evan evelien eveline evert evert-jan evi ewa ewald
  ewelina ewout eyob ezgi fabian fabienne fabio fadel fadi fadila fadma faduma fahd fahima faisal faiza fajar fang
  fanta faouzi farah farhad farid farida faris fariz farouk fartun farzad farzana fatema fathi fatih fatiha fatima
  fatimazahra fatma fatme fatos fatoumata fausto fay faye fayen fayza fedde federico fedir felipe felix femke fenna
  fenne ferdinand fereshteh feride fernando feruz feven feyza fieke fien fiene fientje fiep fikret filip filipa
  filipe finley finn fiona fitri fleurine floortje florian florin floris foekje fokke folkert folkje fons
  fopma foppe fouad fouzia fowsiya francesca francesco francien francisca francisco franciscus franka frans fred
  frederick frederik frederique freerk freweini frits froukje furkan gabriel gabriela gabrielle galih galina gamze
  gareth gary gavin gede geertje geertruida geeske genadi geoffrey george georgi georgiana gerald gerard gerben
  gerbrich gerda gerdien gerlinde gerrie gerrit gert gertjan gertrude gertruida gerwin ghada ghassan ghirmay ghulam
  giacomo gianluca gianni giannis gideon giel gijs gijsbert gilberto gilles ginger ginny giorgia giorgos giovanna
  giovanni gisela gita giulia giuseppe gizem gjalt gloria godelieve goitom gokhan goncalo goran gosia gosse graham
  grazyna greet greetje gregory gretha grzegorz guido guillermo guilliano gulay gulcan gulsen gulsum gulten guo guus
  guusje gwen habib habiba habibullah habtom hadi hadil hafid hafida hafsa haifa haithem hajar hakan hakim hala
  halil halima halimo halyna hamada hamdi hamed hamid hamida hamidullah hamza hanan hanane hanife hanna hannah
  hanneke hannie hans hansje haoran hari harm harmen harold haroun harrie harriet harry harvey hasan hasna hasnaa
  hassan hassna hatice hatim havva hawa haya hayat haydar hayley hazal heather hedwig hedzer hein heleen helen
  helena helene hendra hendrik hendrik-jan hendrika hendrikje hendrikus henk henny henok henri henriette henry
  henryk herbert herman hermina hermon heru hessel hester hetty hiba hibo hicham hidde hielke hieu hikmat hilda
  hilde hille hind hoa hoda hodan homa hong hossein houda houria houssam howard hristo hubert hubertina huda hugo
  huib hulya humphrey huong husam husein huseyin husna hussein huy hylke ian ibrahim ibrahima ibtissam ida idil
  idriss ids iefke ielke ien ifrah igmar igor ihab ihsan ikram ikrame ilayda ilham ilhan ilias illia ilona ilse ilya
  ilyas imad iman imane imke imran ina inaya indah indira indra ineke ines inez inge ingeborg ingrid inna intan
  intissar ioana ionut irene irfan irina irma iryna isa isaac isabel isabella isabelle isaiah isaias isam ishaq
  islem ismael ismahan ismail israa issa issam iulian ivan ivana ivanka ivar ivaylo ivo ivonne iwan iwona izabela
  jaap jaber jacco jace jacek jack jackie jackson jacky jacob jacoba jacobus jacqueline jadey jadwiga jai jaimy jair
  jairzinho jake jako jakub jalal jaleel jalisa jama jamal james jamey jamie jamila jamilla jamy jan-dirk jan-jaap
  jan-kees jan-peter jan-willem jana jane janet janine janna janneke jannes jannetje jannie jans jantien jantje
  janusz jared jari jarno jaroslaw jarre jasmina jason jasper javad javier jawad jax jay jayda jayden jaylano
  jaylen jaylinn jayson jean jean-paul jeandro jeanette jeanine jeannette jeff jeffrey jelena jelke jelle jelmer
  jelte jenna jennifer jenny jens jenske jente jeremiah jeremy jermaine jeroen jerrel jerry jerzy jesley jesper jess
  jesse jessica jessie jesus jetske jia jiahao jian jianing jie jihad jihan jihane jikke jildou jill jimmy jin jing
  jitske jittske joah joan joanna joanne joao joaquim joas jochem jodie joe joel joep joey johan johanna johannes
  john johnny joko jolanda jolande jolanta jolien joline jonah jonas jonathan joop joost joram jordy jorge jorgina
  jorian jorik joris jorrit jos jose joseph josephine joshua josien joud jouke jovana jovie joyce jozef juan juanita
  judith jules julia julian juliana julie julie-ann juliette jumana juna junjie jurandy jurgen jurre
  jurrian justin justyna juul kacper kadek kadiatou kadir kai kaj kalina kaltun kamal kamil kamila kamran kaoutar
  karel karen karim karima karin karl karlijn karolina kars kartika kasia kasper katarzyna kate kateryna katherine
  kathleen katie katinka katja katya kaveh kavita kawtar kay kaya kayla kaylee kayleigh kaylin keano keanu kees
  kees-jan keesje keisha keith kelly kemal kenan kendra kenji kenneth kenny kenrick kenza kerem kerry ketura ketut
  kevin khadar khadija khadra khaled khalid khalida khalil khalila khanh khaoula kian kibrom kidane kiflom kiki kim
  kimberley kimberly kinga kiran kirk kirsten kitty kjell klaartje klaas klaas-jan klaasje klaske klaudia klazina
  koenraad kofi komang konstantinos kostas krasimir krishan krishna krisna kristel kristen kristin krystyna
  krzysztof ksenia kubra kyan kyandro kyle kylian kyra laila lakshmi laleh lambert lamia lamine lamis lamya lan
  larry lars latif latifa latoya laura lauren laurens laurentiu lauryn lawrence layan layla leandro lech leendert
  leentje leila lena lenn lenthe leon leonardo leonie leonoor leroy leslie lestari leszek leticia levi lewin lewis
  lex leyla liam lian liban lidia lieke lieneke liesbeth lieselot lihua liibaan lija lilian lilith lillian lilly
  lily lina linda lindsey ling linh linsey lisa lisanne lise lise-lotte liset lisette liu liuwe liv livia liviu
  lizz lizzy ljiljana lode loek loes loesje logan lois lola lolke lorena lorenzo lorraine lotje lotte lou
  loubna louisa louise lourens lova lowen lowie lubna luca lucas lucia lucian luciano lucie lucy ludmila ludo luigi
  luis luisa luiza luka lukas lukasz luke luna lune lutfi lutske luuk luus luwam lydia lyudmyla maaike maarten
  maartje mace machiel machteld maciej mackenzie maddy mads maes maeve mafalda magali magda magdalena maha mahad
  mahdi maher mahesh mahir mahmoud mahmud mahmut mahsa maia maite majda majid maksim maksym malak malcolm malgorzata
  malika mamadou manal mandy manisha manon mansour manuel maram marc marcel marcella marcelo marcia marciano marcin
  marco marcus marek margaret margaux margot margriet maria mariam mariama marian mariana marianne marie marie-jose
  marie-louise marieke marielle mariette mariia marije marijke marijn marike marinus mario mariola marion mariska
  marisol maristela marit marius mariusz mariya marjolein marjolijn marjorie marko marleen marlene marlies marlijn
  marloes marlon marlou marnix marrit marta martha marthe martijn martin martina martine marvin marwa marwan maryam
  maryan marzena mason masoud mateusz mathijs mathilde matteo matthew matthias matthijs maud maup maureen maurice
  mauricio maurits mauro maxime maximiliaan maya mayra maysa mebrahtu medhanie meena megan meghan mehdi mehmet
  mehran mehrdad mei-ling meike meiling meindert meinte melanie melati melek melike melissa melle meltem melvin
  memet menno merhawi meron mert merve meryem metin mex mia michael michal michel michelle michiel mieke mien miguel
  mihaela mihai mihret mik mika mikael mikai mikal mike mikhail mikky mikolaj mila milagros milan milena million
  milo milos milou milton mina ming minh minke mira miranda mircea miriam mirjam mirjana miroslaw mirsad mirthe
  mitch mitchell moad moaz moestafa moh mohamad mohamed mohammad mohammed mohamud mohan mohand mohsen mojgan mojtaba
  mokhtar molly mona moncef monika monique morgan morris morteza mouad mouna mounir mourad moussa muhammad muhammed
  muhammet muhammet-ali mujahid mukhtar mulugeta murat muriel murni musa mustafa mustapha mykhailo mykola myla myra
  myrthe nabil nabila nada nadeem nadia nadine nadiya naila naima najat najib najibullah najim najima najla najoua
  nala nancy nandini nani naomi naresh naser nasim nasira nasr nasra nasrin nasrullah nasser nassim nasteexo natalia
  natalie nataliya natascha natasha natasja nathalie nathan natnael naud navin nawal nazan nazanin nazar nazife
  nazim nebojsa neeltje negar neil nelleke nellie nelly nelson nermin nermina nesrin nevena ngoc nguyen nhung
  nicholas nick nicky nico nicolaas nicolas nicole nicoleta niek niels nienke nigel nihal nihat nikita nikki nikola
  nikolai nikolay nikos niloufar nilufer nimco nimo nina ning ningsih nitin nizar noa noah noelle nomi noor noortje
  noorullah nora norbert nore noud nour noura noureddine nouri nuno nur nuran nuray nurcan nurgul nuri nuriye nursel
  nynke nyoman oana oebele oguzhan okan oksana oktay okubay olaf olav oleg oleh oleksandr oleksandra oleksii olena
  olga olha oliver olivia olivier oliwia olya omar omer onno orest orhan orlandina orlando osama oscar osman othman
  otis ouafae ouail ouassim oumaima oumar ousmane oussama ovidiu owen ozan ozgur ozlem pablo pamela panagiotis paolo
  parisa parviz parwana patricia patrick patrycja paul paula paulien pauline paulo pavel pavlo pawel payam pedro
  pejman peng pepe pepijn percy petar peter petra philip philippa philippe phoebe phuong pien piet pieter pieternel
  pieternella pietje pilar pinar piotr piper pippa plamen pleun polina pooja prakash pratap priscilla priya przemek
  przemyslaw puck putra putri putu pyt qais qian qiang qing quang quin quincy quinsy quinten quirijn quynh rabah
  rabia rachel rachid rachida radek radha radouan radu rafael rafaela rafal raff rafi rahayu rahel rahimullah rahma
  rahmat rahul raj raja rajae raju ralf ralph raluca ramazan rami ramiz ramon ramzi rana randy rania raouf raoul
  raphael rasheed rashid ratih ratna raul ravi ravin ray rayan rayane raylin raymond rayvano razvan rebecca rebekah
  recep redouan redouane reggie regina reinder reinier reinout reinskje rembrandt remco remy renata renate renato
  rene renee rens renske renze reshma retno revi reza ria rianne ricardo richard rick rida rien riham rihanna rina
  rini rinus rishi rita rixt rizky robbert robbie robel robert robin rochelle rocio roderick rodney rodrigo
  roel roeland roelien roelof roger rogerio rohan roj rojda rojin roksana roland rolf roman romano romaysa romee
  romy ron ronald ronja ronnie rosa rosalie rosanne rosario rosemary roshelly roshni rosie ross rostyslav roukaya
  rowan rowin roxana roxanne roya ruba ruben ruby ruchella rudi rudolf rudy rukiye ruslan russell ruta rutger ruth
  ruthmila ruud ruurd ruwien ryan ryanne ryszard saad saadia saar saartje saba sabah sabine sabri sabrina sadaf
  sadia sadik saeed saeid safa safaa safae safiya safiyo sagal sahar sahra said saida sakina salah salahdin saleh
  salem salim salima salimata salina sally salma saloua salvador samaneh samantha sami samia samir samira samiya
  sammie samrawit samuel sanaa sander sandhya sandra sandy sanel sanjay sanjiv sanna sanne santi santosh sara sarah
  sarah-jane sarita sarya sascha sasha saskia saud savas savitri saynab scarlett scott sead sean seb sebastiaan
  sedat sefa sefanja sekou selam selena selim selin selma semere semih semra sena senad senait senn sepideh
  septian serap serdar serge sergei sergej sergio sergiy serhat serhii serife serkan setareh seth sevda sevgi sevim
  seyma shabnam shadi shahin shahram shaima shan shane shanice shaniqua shannon shanti sharda sharina shariselle
  sharissa sharita sharlon sharmila sharon shaun shawn shayma sheila sherida sherif sheryl shirin shirley shiva
  shivani shreya shu shukri shukria shurandy siamak sibel siebe siebren siem sien sienna sientje sietse sietske
  sietze sigrid siham sikke silke silvana silvia silviu simao simon simone simret sinan sipke sirin sita siti siyu
  sjaak sjaan sjef sjoerd sjoerdtje sjors sjoukje skye skyler sladjana slamet slawek slawomir slobodan snezana
  soerin sofia sofie sofieke sofiia sofyan soheila solomiya solomon somayeh sonja soof sophia sophie soraya sorin
  souad soufian soufiane soukaina soulaiman souleymane spencer spyros sri stacey stacy stan stanislaw stanley
  stavros stefan stefania stefanie stefano stella stephanie stephano stephen sterre-lynn steve steven stewart stijn
  stoyan stuart suad sucdi sugeily sukma suleima suleyman sultana sumaya sumeyye sunil sunita suresh surwin surya
  susan susanna susanne susanti sushila susi sutrisno suus suzan suzanne sven svenja sverre svetlana svitlana syb
  sybren sylvano sylvia sylvie sylwester sylwia sytse szymon taha tahar tala tamara tammy tanja tanneke tara taraneh
  taras tarek tarik tariq tatiana tatjana tayfun tekle telma teodora teresa terrence terry tesfalem tesfay tesfaye
  tessa tetiana tetsje teun teunis thanh thao thea theo theodoor therese thi thiago thijmen thijs thomas thu thuy
  tiago tibbe tieme tiemen tigo tijl tijmen tijn tijs timo timothy tina tineke ting tini tinka tirza titia tjeerd
  tobias todd tolga tomasz tommie tonnie tonny tony toos touria tracy trang travis trevor trijntje trinus tristan
  trudy truida trung truus truusje tsegay tsehay tsige tsjeard tsjitske tsvetan tuan tugba tulay tuncay turgut tuyet
  tycho tygho tygo tyler tymofiy tyn tyrell tyrone udo ugur ulrike umaima umit umut urmila ursula urszula urvin
  usama usha usman utami vadym vahid vajen valentijn valentin valentina valentyna valeria valerie valerii vanessa
  vasco vasile vasilis vasyl vera veronika veronique veselin vesna vianney vic vicky victor viggo vigo
  vijay vik vikash vikram viktor viktoria viktoriia vince vincent vinicius virgil virginia vishal vitalii vivian
  vivianne vlad vladimir vladislav volkan volodymyr wael wafa wafae wahid wahyu waleed walid wanda warda warner
  warsame wassim wati wawan wayne wendy werner wesley wessel whitney widad widya wiebe wiebren wietske wijnand
  wiktor wiktoria wilhelmina willeke willem-alexander willemien willemijn willemijntje william willie willow wilma
  wilson wim winston winta wioletta wissam witold wladyslaw wojciech wolter wout wouter wubbe wulan wyatt wybren
  wypke wytse xander xavi xavier xaviera xiao xiaoli xiaoming xin xinyi xiomara xiu xuan xue yacine yade yahya
  yamilah yan yana yanti yara yared yaroslav yasaman yasar yasemin yashwin yasin yasmiin yasmin yasmina yasmine
  yasser yassin yassine yassir yati yavuz yegor yehor yeliz yemane yesenia yevhen yfke yifan yildiz ying yinthe ylva
  ymke ymkje yohana yohannes yolanda yonas yonatan yong yordan yordanos yorick younes younous yousef yousra youssef
  youssra ytsje yudi yue yulia yulianti yuliia yun yuna yunus yuri yuriy yusra yusuf yusur yuxuan yves yvette yvo
  yvonne zabi zabihullah zachary zahra zaid zainab zakaria zakariya zamzam zara zarmina zayn zbigniew zdravko
  zdzislaw zef zeki zeliha zenaida zenna zerai zerrin zev zewdi zeynab zeyneb zeynep zhao zhen zhi zihan zineb zion
  ziva zixuan zlatko zoe zofia zohal zohra zola zoran zouhair zubeyde zuhal zulaika zuleika zulfikar zuzanna
`)

/** A name with a capital, something else without. */
export const capitalNames = words(`
  aad abe abel amber arend bas bo bob chelsea daisy dakota dirk dolly els fem ferry fleur floor florence frank freek
  geert gina hedy hunter ila iris ivy jade jan jasmijn jip job jordan jorn karst kas koen koos lana leo linde louis
  lourdes luan lynn madelief marina marjan mats mehari merel mies mirte nel otto pim pip rein rik rob roy sam
  santiago sari sem sen senna sidney siena sil sydney tess tim titi tom ton toon victoria verona vienna viola wies willem
`)

/** Words, things and places too: a name with a capital, but not where a sentence begins. */
export const wordNames = words(`
  adel adi alexandria angel ani anker april aria asia aster august balou bao beer blessing bloem boaz chance charity
  christ crystal dag destiny diamond eden faas faith feng fransje genet georgia gift given goodluck grace grietje
  gul helder honey hoop hope jaden jet joy jun june juni kaan kick lady lee leen lei lente lief lies liesje lieve
  link lon long lot lux maan made madison mark max maxim mees mega mei melody mercy miep min miracle mo
  moon moos nader nadir noble nova paris patience peace ping pit praise precious prince princess promise prosper puk
  queen rim rood roos roosmarijn rui sep sibbe sjirk sky sol son star ster sterre storm summer sunny tao tarn
  tiffany trees tri valencia vesper vos wei wen wil wolf yi yu zus
`)
