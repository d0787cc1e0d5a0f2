/** Sentences that tell who somebody is: a sentence, then the rules and what they find. Everybody in them is invented. */
export const tellingSentences = `
  Hij heet Mees | name_cue Mees
  Jan de Boer belde | name_full Jan de Boer
  Anne-Marie van der Heijden | name_full Anne-Marie van der Heijden
  Sinéad O'Neill is er | name_full Sinéad O'Neill
  mevrouw D'Angelo | name_title mevrouw D'Angelo
  J. de Vries belde | name_full J. de Vries
  A.B. Jansen was er | name_full A.B. Jansen
  dhr. A.B. Jansen | name_title dhr. A.B. Jansen
  Zeynep Yılmaz | name_full Zeynep Yılmaz
  Nguyễn Văn An | name_full Nguyễn Văn An
  Fatima El Idrissi | name_full Fatima El Idrissi
  Youssef Ben Ali | name_full Youssef Ben Ali
  Abdel-Karim Al-Hassan | name_full Abdel-Karim Al-Hassan
  José da Silva | name_full José da Silva
  María del Carmen López | name_full María del Carmen López
  Mw. Jansen-de Vries | name_title Mw. Jansen-de Vries
  Sanne Jansen - de Vries | name_full Sanne Jansen - de Vries
  mevrouw Jansen-van der Berg belt | name_title mevrouw Jansen-van der Berg
  Maarten 't Hart | name_full Maarten 't Hart
  Kees in 't Veld | name_full Kees in 't Veld
  Piet op den Berg | name_full Piet op den Berg
  Henk ter Haar | name_full Henk ter Haar
  Bas ten Hag | name_full Bas ten Hag
  Ik sprak Kees van ’t Hof vandaag | name_full Kees van ’t Hof
  Het meisje Sanne v.d. Berg | name_full Sanne v.d. Berg
  dhr. v.d. Meer | name_title dhr. v.d. Meer
  mevr. v/d Heuvel | name_title mevr. v/d Heuvel
  meneer de jong | name_title meneer de jong
  Meneer van der berg | name_title Meneer van der berg
  mw. de wit | name_title mw. de wit
  De heer Pietersen | name_title De heer Pietersen
  de heer en mevrouw Smit | name_title mevrouw Smit
  oma Truus | name_title oma Truus
  tante Fatima | name_title tante Fatima
  Prof. dr. Jansen | name_title Prof. dr. Jansen
  mevrouw Sanne de Vries | name_title mevrouw Sanne de Vries
  Moeder Fatima zegt | name_cue Fatima
  gezin De Boer | name_cue De Boer
  familie van den Berg | name_cue van den Berg
  zijn zussen Lotte, Emma en Noor | name_cue Lotte | name_cue Emma | name_cue Noor
  stiefvader Ron | name_cue Ron
  zijn naam is Daan | name_cue Daan
  Naam: Daan | name_cue Daan
  vader Jan en moeder Marie | name_cue Jan | name_cue Marie
  vriendje Kevin | name_cue Kevin
  buurman de Vries | name_cue de Vries
  haar zusje Lotte's fiets | name_cue Lotte
  Jansen, P. is gezien | name_full Jansen, P.
  het gaat om De Vries | name_full De Vries
  contact met Van der Meer | name_full Van der Meer
  geb. 12-03-43 | dob 12-03-43
  geb. 12-03-'43 | dob 12-03-'43
  1-2-12 | dob 1-2-12
  3 mrt 2011 | dob 3 mrt 2011
  geboren op 3 maart 2026 | dob 3 maart 2026
  geboren: 2012-02-01 | dob 2012-02-01
  Geboortedatum 03-04-2010 | dob 03-04-2010
  geboren op 3 maart | dob 3 maart
  op 3 maart 2026 geboren | dob 3 maart 2026
  de 3e mei 2010 | dob 3e mei 2010
  1 - 2 - 2012 | dob 1 - 2 - 2012
  geb.12.03.1943 | dob 12.03.1943
  tel06-12345678 | phone 06-12345678
  06-12345678,0612345679 | phone 06-12345678 | phone 0612345679
  +49 151 23456789 | phone +49 151 23456789
  +31(0)6-12345678 | phone +31(0)6-12345678
  +31 (0) 541 123 456 | phone +31 (0) 541 123 456
  0031 6 12 34 56 78 | phone 0031 6 12 34 56 78
  06 98 76 54 32 | phone 06 98 76 54 32
  06.12.34.56.78 | phone 06.12.34.56.78
  06/12345678 | phone 06/12345678
  0 6 1 2 3 4 5 6 7 8 | phone 0 6 1 2 3 4 5 6 7 8
  (0541) 12 34 56 | phone (0541) 12 34 56
  0049 151 23456789 | phone 0049 151 23456789
  06–12345678 | phone 06–12345678
  088-1234567 | phone 088-1234567
  0800-1234 | phone 0800-1234
  31612345678 | phone 31612345678
  06-00000000 | phone 06-00000000
  nl91abna0417164300 | iban nl91abna0417164300
  NL91 ABNA 0417 1643 00 | iban NL91 ABNA 0417 1643 00
  DE89 3704 0044 0532 0130 00 | iban DE89 3704 0044 0532 0130 00
  GB29 NWBK 6016 1331 9268 19 | iban GB29 NWBK 6016 1331 9268 19
  nl 91 abna 0417 1643 00 | iban nl 91 abna 0417 1643 00
  rekening NL00BANK0123456789 | iban NL00BANK0123456789
  123.456.782 | bsn 123.456.782
  123 456 782 | bsn 123 456 782
  BSN123456782 | bsn_ctx BSN123456782
  a123456782b | bsn 123456782
  12345672 | bsn 12345672
  bsn-nummer: 123456789 | bsn_ctx bsn-nummer: 123456789
  sofinummer 123456789 | bsn_ctx sofinummer 123456789
  haar BSN is 123456789 | bsn_ctx BSN is 123456789
  12 34 56 782 | bsn 12 34 56 782
  1 2 3 4 5 6 7 8 2 | bsn 1 2 3 4 5 6 7 8 2
  Kerkstraat 12-a | address Kerkstraat 12-a
  Laan van Meerdervoort 100 | address Laan van Meerdervoort 100
  aan de Dorpsstraat 5 hs | address Dorpsstraat 5 hs
  Plein 1944 nr 3 | address Plein 1944 nr 3
  Burgemeester Wallerstraat 5 | address Burgemeester Wallerstraat 5
  woont op de Markt 12 | address Markt 12
  Johan de Wittlaan 30B | address Johan de Wittlaan 30B
  woont kerkstraat 12 | address kerkstraat 12
  adres: Zuiderzand 5 | address Zuiderzand 5
  Oude Kerkstraat 12/3 | address Oude Kerkstraat 12/3
  Dr. Schaepmanstraat 4 | address Dr. Schaepmanstraat 4
  1e Dwarsstraat 7 | address 1e Dwarsstraat 7
  Kerkstraat 12 II | address Kerkstraat 12 II
  7571 AB | postcode 7571 AB
  7571ab | postcode 7571ab
  postcode 7571 ab | postcode 7571 ab
  Kerkstraat 12, 7571 AB Oldenzaal | address Kerkstraat 12 | postcode 7571 AB
  voorbeeld.nl/profiel | url voorbeeld.nl/profiel
  http://x.nl/a?b=c. | url http://x.nl/a?b=c
  jan.jansen@voorbeeld.co.uk | email jan.jansen@voorbeeld.co.uk
  jan @ voorbeeld.nl | email jan @ voorbeeld.nl
  jan(at)voorbeeld.nl | email jan(at)voorbeeld.nl
  snap: fatima_12 | handle fatima_12
  @mees_2012. | handle @mees_2012
  12-ABC-3 | plate 12-ABC-3
  kenteken 12abc3 | plate 12abc3
  kenteken: GB 123 X | plate GB 123 X
  auto met XX99XX | plate XX99XX
  kenteken XX 99 XX | plate XX 99 XX
  G-123-AB | plate G-123-AB
  zaaknummer: Z/2026/1234 | record_no zaaknummer: Z/2026/1234
  cliëntnummer 123456 | record_no cliëntnummer 123456
  polisnummer AB-12345 | record_no polisnummer AB-12345
  dossier nr 2026-55 | record_no dossier nr 2026-55
  Ik sprak gisteren met Sanne de Vries over haar zoon. | name_full Sanne de Vries
  Gisteren heeft Ahmed Bouali gebeld. | name_full Ahmed Bouali
  Volgens Piet Jansen gaat het slecht. | name_full Piet Jansen
  De moeder, Fatima El Idrissi, wil hulp. | name_full Fatima El Idrissi
  Kinderen: Sanne (8) en Piet (10). | name_cue Sanne | exact_age (8) | name_cue Piet | exact_age (10)
  Mevrouw Van Dalfsen is boos. | name_title Mevrouw Van Dalfsen
  mevr. Aydın belde | name_title mevr. Aydın
  Mevrouw Öztürk-Yılmaz | name_title Mevrouw Öztürk-Yılmaz
  Dhr. Ng was er. | name_title Dhr. Ng
  Juf Els, meester Bas en juffrouw Marloes. | name_title Juf Els | name_title meester Bas | name_title juffrouw Marloes
  De heer J.P.M. van den Heuvel | name_title De heer J.P.M. van den Heuvel | name_full J.P.M. van den Heuvel
  mw.Jansen | name_title mw.Jansen
  Wethouder Rob Klaassen | name_full Rob Klaassen | name_cue Rob
  dochter Aïcha | name_cue Aïcha
  zusje O'Shea | name_cue O'Shea
  Haar naam is Xi Chen. | name_full Xi Chen | name_cue Xi
  genaamd "Sanne" | name_cue Sanne
  Adil el Khatabi en Yusuf bin Rashid | name_full Adil el Khatabi | name_full Yusuf bin Rashid
  Maria Magdalena Johanna van der Veen | name_full Maria Magdalena Johanna van der Veen
  Sanne JANSEN | name_full Sanne JANSEN
  mevrouw De la Cruz | name_title mevrouw De la Cruz | name_full De la Cruz
  De Vries heeft gebeld. | name_full De Vries
  Van den Berg heeft gebeld. | name_full Van den Berg
  El Amrani heeft gebeld. | name_full El Amrani
  Kind van Sanne de Vries en Mohammed Ali. | name_full Sanne de Vries | name_full Mohammed Ali
  Rob de Nijs en Willem-Alexander | name_full Rob de Nijs | name_first Willem-Alexander
  echtpaar Smit-Bakker | name_cue Smit-Bakker
  telnr 06 12345678/0541-654321 | phone 06 12345678 | phone 0541-654321
  (+31) 6 12345678 | phone (+31) 6 12345678
  +1 (555) 123-4567 | phone +1 (555) 123-4567
  +212612345678 | phone +212612345678
  BSN-nummer 123456782 | bsn_ctx BSN-nummer 123456782 | bsn 123456782
  Burger service nummer: 123456782 | bsn_ctx Burger service nummer: 123456782 | bsn 123456782
  het bsn van hem is 123456782 | bsn 123456782
  bsn 123456789 is fout | bsn_ctx bsn 123456789
  123/456/782 | bsn 123/456/782
  IBAN: FR14 2004 1010 0505 0001 3M02 606 | iban FR14 2004 1010 0505 0001 3M02 606
  MA64011519000001205000534921 | iban MA64011519000001205000534921
  NL91-ABNA-0417-1643-00 | iban NL91-ABNA-0417-1643-00
  geboren te Enschede op 12-03-1943 | dob 12-03-1943
  geboren op woensdag 11 maart 2026 | dob 11 maart 2026
  Dorpsstraat 12 huis | address Dorpsstraat 12 huis
  Dorpsstr. 12 | address Dorpsstr. 12
  Hij woont aan de kerkstraat 12 in oldenzaal | address kerkstraat 12
  Prof. Bronkhorstlaan 10 | address Prof. Bronkhorstlaan 10 | name_title Prof. Bronkhorstlaan
  Van der Waalsstraat 4 | address Van der Waalsstraat 4 | name_full Van der Waalsstraat
  Gerrit van der Veenlaan 3 | address Gerrit van der Veenlaan 3 | name_full Gerrit van der Veenlaan
  Laan 1940-1945 12 | address Laan 1940-1945 12
  Hof van Holland 8 | address Hof van Holland 8 | name_full Hof van Holland
  woont op Achter de Hoven 12 | address Achter de Hoven 12
  a.b@c.nl,d@e.nl | email a.b@c.nl | email d@e.nl
  jan [at] voorbeeld [punt] nl | email jan [at] voorbeeld [punt] nl
  999-XX-9 | plate 999-XX-9
  XX999X | plate XX999X
  kenteken is xx 999 x | plate xx 999 x
  parketnummer 08/123456-26 | record_no parketnummer 08/123456-26
  klantnummer 123 456 789 | record_no klantnummer 123 456 789
  dossier 2026-000123 | record_no dossier 2026-000123
  zaaknr. 12345/2026 | record_no zaaknr. 12345/2026
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' | '))
  .map(([text = '', ...found]) => ({ text, found }))
