import type { LanguageTable } from './table';

export const spanish: LanguageTable = {
  language: 'es',
  phrases: `
hoy = today
mañana = tomorrow
manana = tomorrow
mañana por la tarde = tomorrow
pasado mañana = day after tomorrow
viernes = friday
el viernes = friday
vie = fri
mié = wed
miercoles = wednesday
sábado = saturday
este viernes = this friday
el próximo viernes = coming friday
el viernes que viene = coming friday
viernes de la próxima semana = friday next week
el lunes de la semana que viene = monday next week
en 2 semanas = in 2 weeks
dentro de una semana = in a week
dentro de tres días = in 3 days
en 3 días hábiles = in 3 workdays
en un mes = in a month
dos semanas = 2 weeks
la próxima semana = next week
la semana que viene = next week
el próximo mes = next month
el mes que viene = next month
el año que viene = next year
final de la semana = end of week
fin de mes = end of month
finales de mes = end of month
fin del próximo mes = end of next month
principios del próximo mes = start of next month
fin de año = end of year
final del trimestre = end of quarter
finales de febrero = end of february
este fin de semana = this weekend
28 de noviembre = 28 Nov
el 3 de diciembre = 3 Dec
1.º de marzo de 2027 = 1 March 2027
1º de mayo = 1 May
primero de mayo = 1 May
viernes, 4 de diciembre = Friday, 4 December
viernes 4 = friday 4
3/12/2027 = 3 Dec 2027
el 15 = the 15th
día 15 = the 15th
próximo 1:1 = next 1:1
para el viernes = by friday
viernes a las 10 = fri 10:00
viernes a las 14:30 = fri 14:30
`,
  lines: `
Enviar el informe para el viernes = friday
Enviar el viernes el informe a Ada = friday
Terminar el plan antes de fin de mes = end of month
Llamar a Ada mañana = tomorrow
Mañana, llamar a Ada = tomorrow
Responder en dos semanas = in 2 weeks
Plan, vence el 3 de diciembre = 3 dec
Informe para mañana por la tarde = tomorrow
Preguntar la próxima semana = next week
Hablar con Ada el próximo viernes = coming friday
Entrega: viernes = friday
Enviar (hasta el lunes) = monday
Send it by Friday = friday
Responder para el mié = wed
Llamar el domingo = sunday
`,
  undated: `
Por la mañana
Buena mañana
Cada mañana corro
Los lunes hay demo
Cada lunes
Todos los viernes
Desde el lunes
El viernes pasado
La demo del lunes
La reunión de mañana
Lunes o martes
De lunes a viernes
lunes-viernes
Viernes santo
Black Friday
Cyber Lunes
Hablar con Domingo
Llamar a Plácido Domingo
El mar está en calma
Mar y sol
Hace dos semanas
En marzo
En mayo
No el viernes
Después del viernes
Tras el lunes
31 de noviembre
30 de febrero
Versión 3.12
3 de 12
Primero la demo
Durante dos semanas
Un martes cualquiera
El mes pasado
Sun y Sam
Mi plan
Miércoles de ceniza
Lun y Mar
El lunes es festivo
El mañana es incierto
Do it
El 15 por ciento
Dom Pérignon
`,
};
