import type { LanguageTable } from './table';

export const german: LanguageTable = {
  language: 'de',
  phrases: `
heute = today
morgen = tomorrow
Morgen früh = tomorrow
übermorgen = the day after tomorrow
uebermorgen = the day after tomorrow
Freitag = friday
Fr. = fri
Mi = wed
Do = thu
So = sun
Sonnabend = saturday
diesen Freitag = this friday
kommenden Montag = coming monday
nächsten Freitag = next friday
naechsten Freitag = next friday
Freitag nächster Woche = friday next week
nächste Woche Freitag = friday next week
übernächsten Freitag = friday after next
Montag in zwei Wochen = monday in two weeks
in 2 Wochen = in 2 weeks
in einer Woche = in a week
in drei Tagen = in 3 days
innerhalb von 10 Tagen = within 10 days
in 3 Werktagen = in 3 workdays
in einem Monat = in a month
zwei Wochen = 2 weeks
nächste Woche = next week
nächsten Monat = next month
nächstes Quartal = next quarter
übernächste Woche = week after next
Ende der Woche = end of week
Ende nächster Woche = end of next week
Ende des Monats = end of month
Monatsende = end of month
Ende nächsten Monats = end of next month
Anfang nächsten Monats = start of next month
Quartalsende = end of quarter
Jahresende = end of year
Ende Februar = end of february
Wochenende = this weekend
28. November = 28 Nov
3. Dez. = 3 Dec
1. März 2027 = 1 March 2027
Freitag, 4. Dezember = Friday, 4 December
Freitag, den 4. = friday 4
3.12.2027 = 3 Dec 2027
3. 12. 2027 = 3 Dec 2027
den 15. = the 15th
15. = the 15th
nächstes 1:1 = next 1:1
bis Freitag = by friday
am Freitag = on friday
Freitag 10 Uhr = fri 10:00
Freitag um 14:30 = fri 14:30
fällig am 3. Dez = due 3 Dec
`,
  lines: `
Bericht bis Freitag schicken = friday
Den Bericht am Freitag an Ada schicken = friday
Bis Ende der Woche den Plan fertig machen = end of week
Morgen mit Ada sprechen = tomorrow
Plan morgen schicken = tomorrow
Nächste Woche nachfragen = next week
Antwort, fällig am 3. Dezember = 3 Dec
In zwei Wochen: Rückblick = in 2 weeks
Das Budget bis zum 15. klären = the 15th
Bis Mi. antworten = wed
Termin am Di 14:00 absagen = tue
Rückmeldung (bis Freitag) = friday
Send it by Friday = friday
Bis 2026-12-31 den Bericht schicken = 2026-12-31
Send it on 2026-12-31 with Bob = 2026-12-31
Budget bis 3.12. abgeben = 3 dec
Fällig: übermorgen = day after tomorrow
Vor Freitag klären = friday
`,
  undated: `
Guten Morgen sagen
Heute Morgen war Ada krank
Do it later
So ist es gut
Sam fragen
Mi casa
So schnell wie möglich
Frau Sonntag anrufen
Mit Robinson und Freitag reden
Schwarzer Freitag
Jeden Montag berichten
Seit Freitag offen
Ab Montag im Urlaub
Letzten Freitag besprochen
Nach Freitag fragen
Am Freitag oder Montag senden
Montag bis Freitag
Mo-Fr
Vor zwei Wochen besprochen
Die Demo vom Montag
Freitags
Im Mai
Mai
Version 3.12 prüfen
Im 3. Stock
Kapitel 4. lesen
Nicht am Freitag
Zwei Wochen Urlaub planen
Der Freitag ist frei
Freitag nach Ostern
31. November
30. Februar
Mar fragt nach
3 Tage lang testen
Am Freitag in zwei Wochen oder später
Montagsdemo vorbereiten
Februar-Zahlen
1. Entwurf
Am Ende der Welt
Morgens joggen
Ein Jahr später
Marz und Mond
2. Runde bis 3. Runde
Mo fragen
`,
};
