import type { LanguageTable } from './table';

export const portuguese: LanguageTable = {
  language: 'pt-br',
  phrases: `
hoje = today
amanhã = tomorrow
amanha = tomorrow
amanhã de manhã = tomorrow
depois de amanhã = day after tomorrow
sexta = friday
sexta-feira = friday
sexta feira = friday
sex = fri
seg = mon
terça = tuesday
sábado = saturday
nesta sexta = this friday
próxima sexta = coming friday
sexta que vem = next friday
segunda-feira da próxima semana = monday next week
em 2 semanas = in 2 weeks
daqui a uma semana = in a week
em três dias = in 3 days
em 3 dias úteis = in 3 workdays
em um mês = in a month
em dois meses = in 2 months
duas semanas = 2 weeks
próxima semana = next week
semana que vem = next week
próximo mês = next month
mês que vem = next month
ano que vem = next year
fim da semana = end of week
fim do mês = end of month
final do mês = end of month
fim do próximo mês = end of next month
início do mês que vem = start of next month
fim do ano = end of year
fim de fevereiro = end of february
fim de semana = this weekend
28 de novembro = 28 Nov
dia 3 de dezembro = 3 Dec
1º de março de 2027 = 1 March 2027
sexta, 4 de dezembro = Friday, 4 December
sexta 4 = friday 4
3/12/2027 = 3 Dec 2027
dia 15 = the 15th
próxima 1:1 = next 1:1
até sexta = by friday
até a próxima sexta = coming friday
sexta às 10h = fri 10:00
sexta às 14:30 = fri 14:30
até o dia 15 = by the 15th
`,
  lines: `
Enviar o relatório até sexta = friday
Enviar o relatório na sexta-feira para Ada = friday
Até sexta-feira enviar o plano = friday
Terminar o plano até o fim do mês = end of month
Ligar para Ada amanhã = tomorrow
Amanhã, ligar para Ada = tomorrow
Responder em duas semanas = in 2 weeks
Plano para segunda = monday
Perguntar na próxima semana = next week
Prazo: 3 de dezembro = 3 dec
Entregar até dia 15 = the 15th
Falar com Ada na quinta às 10h = thursday
Send it by Friday = friday
`,
  undated: `
Segunda opinião
A segunda reunião
Até segunda ordem
Na quinta tentativa
A sexta parte
A quarta edição
Um quarto da equipe
Quinta da Boa Vista
Terça parte
De segunda a sexta
Segunda ou terça
segunda-sexta
Toda sexta
Todas as segundas
Desde segunda
Sexta passada
Última sexta
A demo de segunda
A reunião de amanhã
Depois de sexta
Não na sexta
Do it
Do time
Ser ou ter
Ter calma
O mar
Seg e ter
Sex and the City
Dom Pedro
Falar com Domingos
Há duas semanas
Em março
Em maio
31 de novembro
30 de fevereiro
3 de 12
Primeiro a demo
Durante duas semanas
Um sábado qualquer
O mês passado
Sexta-feira santa
Sexta-feira negra
Qua qua qua
Out of scope
Set the date
Dia a dia
Quando dez pessoas
Sun e Sam
A segunda-feira é feriado
`,
};
