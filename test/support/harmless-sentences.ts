/** What professionals write about organisations, places, times and amounts: nobody is recognised by it. */
export const harmlessSentences = `
  De Leerling komt te laat.
  Vader werkt in ploegendienst.
  Wijkagent Enschede heeft gebeld.
  Schiedam Oost is een levendige wijk.
  Ik heb Veilig Thuis gebeld voor advies.
  Volgens Veilig Thuis is er nog geen plan.
  De gemeente Hof van Twente is betrokken.
  Hij zit op basisschool De Zonnebloem.
  Moeder is in gesprek met Wijkracht en Impuls.
  De GGD IJsselland doet onderzoek.
  Familie komt uit Den Bosch.
  Op Tweede Kerstdag was er ruzie.
  Om 08.30 - 17.00 uur is de school open.
  Het kost 1.250 euro per maand.
  Er is een huurachterstand van 2400 euro.
  Groep 5 en groep 6 zitten samen.
  Hij zit in lokaal 12.
  Schooljaar 2024-2025 begon goed.
  Het duurde van 2019 tot 2023.
  Temperatuur was 39,5 graden.
  De leerling is 12 jaar en slaapt slecht.
  Bel 113 of 0800-0113.
  Bel 0900 8844 voor de politie.
  Vertrouwensinspecteur: 0900 111 31 11.
  Meldpunt 0800 1205.
  In 2026 EN in 2027 is er geld.
  In 2024 GI betrokken.
  Sinds 1-9-2026 niet op school.
  De afspraak is op dinsdag 24 november 2026.
  Jeugdwet artikel 7.3.11.
  De leerling heeft 24/7 toezicht nodig.
  Er waren 3 a 4 jongens bij.
  Hij zit veel op TikTok en Instagram.
  Hij kijkt YouTube en Netflix.
  Moeder spreekt Arabisch en een beetje Engels.
  Vanuit de Regio Twente is er steun.
  De Raad voor de Kinderbescherming is gebeld.
  Het Rode Kruis helpt.
  Hulp van Tactus is gestopt.
  Contact met Stadsbank Oost Nederland.
  William Schrikker Stichting is voogd.
  Stichting Leergeld Twente betaalt de fiets.
  Wij werken met Signs of Safety.
  De Meldcode Huiselijk Geweld is gevolgd.
  Intern Begeleider heeft gesproken met ouders.
  Praktijkondersteuner Huisarts verwijst door.
  WBO Wonen dreigt met ontruiming.
  Jongerenwerker Impuls kent hem.
  Collega Impuls denkt mee.
  Cliënt Mediant is gestopt.
  Meneer is gevallen in de badkamer.
  Mw. wil geen hulp.
  Ik sprak mw. Daarna belde de dochter.
  Oma past op. Opa is ziek.
  Meester en juf zien hetzelfde.
  Moeder en vader slapen apart.
  Zijn broer is verhuisd naar Hengelo.
  Zijn vriend uit Losser was erbij.
  Het kind is bang. De moeder ook.
  Kind slaapt bij oma in Denekamp.
  Bij het winkelcentrum is het druk.
  Zij draagt Nike schoenen.
  Training is op woensdag en vrijdag.
  Elke Woensdag komt hij kijken.
  Tijdens de Ramadan eet zij niet.
  Rond Oud en Nieuw ging het mis.
  CJG Schiedam denkt mee.
  Lentiz LIFE College meldt verzuim.
  WOT Oost gaat langs.
  Ontmoetingspark Enschede Zuid is open.
  Samen14 is de regio.
  CMO STAMM faciliteert.
  Basisschool de Sjaloom doet mee.
  Netwerk Welzijn Zorg Oldenzaal tekent.
  De Tweede Kamer heeft ingestemd.
  Beschermd Wonen Twente heeft een plek.
  Zij heeft het syndroom van Down.
  Diagnose ADHD is gesteld door de kinderarts.
  De ambulance kwam in 10 minuten.
  Zij rookt 1 pakje per dag.
  1 op de 10 kinderen.
  Veiligheid: 5.
  Pand nummer 12 staat leeg.
  Bus 62 rijdt niet meer.
  A1 was dicht.
  Vitamine D gebruikt hij niet.
  Plan A. Anders plan B.
  - Ouders spreken
  Wat viel je op? Zij is stil.
  Vorige week Donderdag was hij er niet.
  Sinds Corona zit hij thuis.
  Kan iemand van Wijkracht meedenken?
  Heeft Wijkracht plek?
  Komt de GGD ook?
  Zag Vader bij school.
  Ik ben van het Team Jeugd en Gezin.
  Sociaal Team Noord kent het gezin.
  Buurthuis De Bron is dicht.
  Flat De Torenhof heeft een lift.
  Het kind logeert in De Lutte.
  Hulpverlener uit Zwolle belt.
  Gaat naar De Boei voor huiswerk.
  Het Kompas heeft een wachtlijst.
  Van Wijkracht geen reactie.
  In Oldenzaal Zuid is overlast.
  Ouders van Leerlingen klagen.
  Melding van Veilig Thuis ontvangen.
  Jeugdbescherming Overijssel is betrokken.
  Kinderrechter heeft een OTS uitgesproken.
  OTS tot 1 juli 2027.
  Tussen 22.00 en 02.00 uur op straat.
  Moeder krijgt 50 euro leefgeld per week.
  Hij mist 40 procent van de lessen.
  Verzuim 12-15 uur per maand.
  Kinderen van 12-18 jaar.
  Referentie 18M-7F3K.
  De app heet Parro.
  De hond heet niet zo.
  Naam onbekend.
  Dossier is besproken.
  Leerlingnummer is onbekend.
  BSN is bekend bij de gemeente.
  Postcode onbekend.
  Hij woont op kamer 12.
  De Kerkstraat is onrustig.
  Op het Schoolplein 3 kinderen gezien.
  Antwoord 3 was goed.
  Er is een Plan van Aanpak gemaakt.
  Besproken in het Zorg Advies Team.
  Zij gaat naar het Voortgezet Speciaal Onderwijs.
  Zorg vanuit de Wet Langdurige Zorg.
  Er is een Persoonsgebonden Budget.
  Hij krijgt Zorg in Natura.
  Het Taalhuis Oldenzaal helpt met lezen.
  Hij sport bij Victoria '28 in Enschede.
  Via Facebook Messenger stuurde hij berichten.
  Leerplicht Twente is ingeschakeld.
  Hij doet een Entree Opleiding.
  Hij gaat naar Saxion Hogeschool.
  Advies van de Vertrouwensarts gekregen.
  Mogelijk Eergerelateerd Geweld.
  Training Sterker Staan gevolgd.
  Hij krijgt Speltherapie.
  Aanvraag Individuele Inkomenstoeslag loopt.
  Hij koopt via Bol.com.
  Moeder werkt bij Albert Heijn.
  Zij werkt in het Medisch Spectrum Twente.
  Ze is doorverwezen naar Karakter Enschede.
  Vrijwilliger van Humanitas komt langs.
  Thuiszorg Carint komt elke dag.
  De Mantelzorger is overbelast.
  Mevrouw valt vaak. Mevrouw is vergeetachtig.
  Meneer gebruikt Oxazepam.
  Mw. kent Wijkracht al.
  Vader heeft een taakstraf gehad.
  De Wijkagent is gebeld.
  Leerplichtambtenaar Gemeente Losser doet mee.
  IB'er en leerkracht maken zich zorgen.
  De AF is geconsulteerd.
  JGZ Twente volgt de groei.
  Sinds augustus 2026 is hij thuis.
  Hij is 3x blijven zitten.
  Er zijn 2 meldingen gedaan.
  Schuld van 15.000 euro.
  Huur: 523,45.
  Gewicht 3200 gram.
  IQ 78-85.
  Hij is in 3 HAVO blijven zitten.
  Kamer 3.14 is vrij.
  Nacht van 3 op 4 november.
  Wk 45-47 afwezig.
  0 op 10.
  Eén op één gesprek.
  Elke 2e zaterdag.
  De baby is 6 weken te vroeg geboren.
  Ouders (gescheiden) willen hulp.
  Kind zegt: 'Mama slaapt altijd.'
  Vader: Weet van niets.
  Gedrag: Druk en snel boos.
  Wat: Veel verzuim.
  BELANGRIJK: niet bellen na 18.00 uur.
  Hij is ZEER boos.
  Graag Morgen bellen.
  De Moeder van De Leerling is Ziek.
  Kan Iemand Helpen?
  Jong Kind alleen thuis.
  Oudere Mevrouw valt vaak.
  Betrokken Buurtbewoner meldt overlast.
  LET OP NIET DELEN MET OUDERS
`
  .trim()
  .split('\n')
  .map((line) => line.trim())
