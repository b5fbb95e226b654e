import { foldLetters } from '../note/foldLetters';

/** Words that tell somebody to do something where they begin a line, by language; a table to add to. Case and accents are of no account. */
interface Verbs {
  readonly always: string;
  /** Also a noun: a verb only where a word of `objects` is behind it. */
  readonly often?: string;
  readonly objects?: string;
}

const words: Readonly<Record<string, Verbs>> = {
  en: {
    always:
      'add|agree|announce|apply|arrange|ask|assign|attend|book|bring|build|buy|cancel|check|choose|clarify|collect|compare|confirm|connect|consider|coordinate|create|decide|define|delegate|delete|deliver|deploy|describe|discuss|drop|ensure|escalate|evaluate|explain|explore|figure out|file|fill|find|finish|fix|follow up|gather|get|give|go through|hand over|hire|identify|implement|improve|inform|install|introduce|invest|investigate|invite|join|keep|kick off|learn|let|look at|look into|make|merge|migrate|move|nominate|notify|organise|organize|pair|pick|ping|prepare|prioritise|prioritize|propose|provide|publish|push|put|reach out|read|recommend|reduce|register|remind|remove|renew|replace|reply|reschedule|resolve|respond|revisit|rewrite|roll out|schedule|see whether|send|set up|ship|show|shut down|sign|solve|sort out|speak|start|stop|submit|suggest|summarise|summarize|switch|take|talk about|talk to|talk with|teach|tell|think about|think of|try|turn off|turn on|unblock|understand|upgrade|verify|wait for|walk through|watch|work out|write',
    often:
      'answer|call|change|chat|clean|close|complete|contact|cut|demo|document|draft|email|estimate|focus|help|interview|list|mail|map|measure|meet|mentor|name|note|offer|open|order|outline|pay|plan|present|raise|report|request|review|run|scope|share|test|train|update',
    objects:
      'the|a|an|my|our|your|their|his|her|its|this|that|these|those|all|some|each|every|it|them|me|us|him|with|whether|how|what|who|for',
  },
  de: {
    always:
      'anfragen|ankundigen|anmelden|anrufen|ansprechen|beantragen|bereite|besprechen|bestatigen|bestellen|bitte|buche|buchen|einladen|entscheiden|erklaren|erledigen|erstelle|erstellen|frag|frage nach|fragen|gib|hole|informieren|klare|klaren|kummere dich|lade|lies|mach|melde|nachfragen|nachhaken|organisieren|plane|planen|prufe|prufen|schau|schick|schicke|schicken|schreib|schreibe|schreiben|sende|senden|setze|sprich|stelle|teile|teilen|uberlege|uberlegen|veroffentlichen|vorbereiten|vorschlagen|vorstellen',
  },
  fr: {
    always:
      'ajouter|annoncer|annuler|appeler|chercher|choisir|completer|confirmer|contacter|creer|decider|demander|discuter|donner|ecrire|envoyer|expliquer|faire|finir|informer|inviter|lire|mettre|montrer|organiser|parler|partager|planifier|preparer|presenter|prevenir|prevoir|proposer|publier|rediger|relancer|relire|repondre|reserver|terminer|trouver|verifier|voir avec',
  },
  es: {
    always:
      'actualizar|anadir|avisar|averiguar|buscar|cerrar|compartir|completar|comprobar|confirmar|contactar|contestar|crear|decidir|definir|enviar|escribir|explicar|hablar|hacer|invitar|leer|llamar|mandar|mirar|mostrar|organizar|pedir|planificar|preguntar|preparar|presentar|programar|proponer|publicar|reservar|responder|resolver|revisar|terminar|verificar',
  },
  pt: {
    always:
      'adicionar|agendar|apresentar|atualizar|avisar|combinar|compartilhar|completar|confirmar|contatar|convidar|criar|decidir|definir|descobrir|enviar|escrever|explicar|falar|fazer|ler|ligar para|mandar|marcar|mostrar|organizar|partilhar|pedir|perguntar|planejar|preparar|propor|publicar|reservar|responder|resolver|revisar|terminar|verificar',
  },
};

/** Chinese has no spaces behind a verb, Japanese has it at the end. */
const unspaced =
  /^(?:请|发送|发给|联系|准备|安排|确认|询问|问一下|整理|编写|撰写|提交|更新|检查|跟进|完成|分享|告诉|通知)|(?:する|送る|聞く|書く|頼む|確認|依頼|共有|連絡|送付|作成|提出)[。．]?$/u;

const first = new RegExp(
  Object.values(words)
    .map(({ always, often, objects }) => (often === undefined ? `(?:${always})` : `(?:${always})|(?:${often}) (?:${objects})`))
    .map((verbs) => String.raw`^(?:${verbs})(?![\p{L}\p{N}'’-])`)
    .join('|'),
  'u',
);

/** Whether a line begins with what is to be done; in Japanese, ends with it. */
export function hasActionVerb(text: string): boolean {
  const words = foldLetters(text.slice(0, 80))
    .replace(/^[\s*_`~[("'“„«]+/, '')
    .replace(/\s+/g, ' ');
  return first.test(words) || unspaced.test(text);
}
