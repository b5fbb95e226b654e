import type { LanguageTable } from './table';

export const french: LanguageTable = {
  language: 'fr',
  phrases: `
aujourd'hui = today
aujourd’hui = today
demain = tomorrow
demain matin = tomorrow
après-demain = day after tomorrow
apres-demain = day after tomorrow
vendredi = friday
ven. = fri
sam = sat
lun = mon
mer = wed
ce vendredi = this friday
vendredi prochain = next friday
vendredi de la semaine prochaine = friday next week
la semaine prochaine, vendredi = friday next week
dans 2 semaines = in 2 weeks
dans une semaine = in a week
dans quinze jours = in 15 days
sous 3 jours = in 3 days
d'ici 10 jours = in 10 days
dans 3 jours ouvrés = in 3 workdays
dans un mois = in a month
dans un an = in a year
deux semaines = 2 weeks
la semaine prochaine = next week
le mois prochain = next month
l'année prochaine = next year
fin de semaine = end of week
fin de la semaine = end of week
la fin du mois = end of month
fin du mois prochain = end of next month
début du mois prochain = start of next month
fin d'année = end of year
fin février = end of february
la fin de l'année = end of year
ce week-end = this weekend
le 28 novembre = 28 Nov
3 déc. = 3 Dec
1er mars 2027 = 1 March 2027
premier mai = 1 May
vendredi 4 décembre = Friday 4 December
vendredi 4 = friday 4
3/12/2027 = 3 Dec 2027
le 15 = the 15th
prochain 1:1 = next 1:1
pour vendredi = by friday
d'ici vendredi = by friday
vendredi à 10h = fri 10:00
vendredi 14h30 = fri 14:30
avant le 3 décembre = before 3 Dec
`,
  lines: `
Envoyer le rapport pour vendredi = friday
Finir le plan d'ici la fin de la semaine = end of week
Répondre demain à Ada = tomorrow
Relancer Ada dans deux semaines = in 2 weeks
Rapport, échéance : 3 décembre = 3 dec
À rendre le 15 décembre = 15 dec
Demain, appeler Ada = tomorrow
Plan à finir avant le 15 = the 15th
Revoir ça la semaine prochaine avec Ada = next week
Livrer (pour vendredi) = friday
Répondre pour mar. = tue
Send it by Friday = friday
Finir d'ici 2026-12-31 svp = 2026-12-31
`,
  undated: `
Mon rapport
Envoyer mon CV
Sam relit le plan
Voir Sam
Mar est là
La mer est belle
Le jeu en vaut la chandelle
Le vendredi, on livre
Chaque lundi
Tous les mardis
Depuis lundi
Vendredi dernier
La démo de lundi
La réunion de demain
Lundi ou mardi
De lundi à vendredi
lundi-vendredi
Vendredi saint
Vendredi noir
Dès lundi
Il y a deux semaines
En mars
Mars est long
Le lendemain
Faire en 3 jours
Pendant deux semaines
Pas vendredi
31 novembre
30 février
Après vendredi
Version 3/12
Sauf lundi
Un mardi gras
Monsieur Dimanche
Le mois dernier
3 sur 12
mai
Les semaines prochaines seront dures
Le 15 de la rue
Demain est un autre jour
Dim et Lun
9 h par jour
`,
};
