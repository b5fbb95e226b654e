/** What people write over a section that is for themselves, by language; a table to add to. Case, accents and width are of no account. */
interface PrivateWords {
  /** A heading, or a part of one, that begins with it is private. */
  readonly begin: string;
  /** One that is it and no more is private; so is one that has a word for notes beside it. These begin other headings, too: "Persönliche Entwicklung". */
  readonly whole?: string;
}

const words: Readonly<Record<string, PrivateWords>> = {
  en: {
    begin:
      'private|privately|confidential|strictly confidential|do not share|don t share|not for sharing|not to share|not to be shared|off the record|my eyes only|for my eyes only|eyes only',
    whole: 'secret|secrets|only me|only for me|just me|just for me|for me only',
  },
  de: {
    begin: 'privat|private|privates|privater|vertraulich|vertrauliches|vertrauliche|streng geheim',
    whole: 'geheim|persönlich|persönliches|persönliche|nur für mich',
  },
  nl: { begin: 'privé|vertrouwelijk|vertrouwelijke', whole: 'geheim|persoonlijk|persoonlijke|alleen voor mij' },
  fr: {
    begin: 'privé|privée|privés|privées|confidentiel|confidentielle|confidentiels|confidentielles',
    whole: 'personnel|personnelle|personnels|personnelles|perso|secret|pour moi|pour moi seul',
  },
  es: { begin: 'privado|privada|privados|privadas|confidencial|confidenciales', whole: 'personales|reservado|secreto|solo para mí' },
  pt: { begin: 'confidenciais|sigiloso', whole: 'pessoal|pessoais|particular|particulares|segredo|só para mim' },
  it: {
    begin: 'privato|privata|privati|confidenziale|confidenziali|riservato|riservata|riservati',
    whole: 'personale|personali|segreto|solo per me',
  },
  ca: { begin: 'privades|privats', whole: 'només per a mi' },
  sv: { begin: 'privata|konfidentiellt|förtroligt', whole: 'personligt|hemligt|bara för mig' },
  da: { begin: 'fortroligt|fortrolig', whole: 'personlig|personlige|hemmeligt' },
  no: { begin: 'konfidensielt', whole: 'hemmelig' },
  is: { begin: 'einkamál|trúnaðarmál', whole: 'einka' },
  fi: {
    begin: 'yksityinen|yksityiset|yksityistä|luottamuksellinen|luottamuksellista',
    whole: 'henkilökohtainen|henkilökohtaiset|henkilökohtaista|salainen|vain minulle',
  },
  et: { begin: 'privaatne|privaatsed|konfidentsiaalne', whole: 'isiklik|isiklikud|salajane' },
  lv: { begin: 'privāti|privāts|konfidenciāli', whole: 'personīgi|personīgs' },
  lt: { begin: 'privatu|privatūs|konfidencialu', whole: 'asmeniška|asmeniniai' },
  pl: { begin: 'prywatne|prywatny|prywatna|prywatnie|poufne|poufny', whole: 'osobiste|osobisty|tajne|tylko dla mnie' },
  cs: { begin: 'soukromé|soukromý|soukromá|soukromě|důvěrné|důvěrně', whole: 'osobní|tajné|jen pro mě' },
  sk: { begin: 'súkromné|súkromný|súkromná|súkromne|dôverné', whole: 'osobné|tajné' },
  sl: { begin: 'zasebno|zaupno', whole: 'osebno' },
  hr: { begin: 'privatno|privatne|povjerljivo|poverljivo', whole: 'osobno|lično|tajno' },
  hu: { begin: 'privát|magánjellegű|bizalmas', whole: 'magán|személyes|titkos' },
  ro: { begin: 'privat|privată|confidențial|confidențiale', whole: 'secret|doar pentru mine' },
  tr: { begin: 'gizli', whole: 'özel|kişisel|mahrem|bana özel' },
  el: { begin: 'ιδιωτικό|ιδιωτικά|ιδιωτικές|εμπιστευτικό|εμπιστευτικά|απόρρητο', whole: 'προσωπικό|προσωπικά|προσωπικές' },
  ru: {
    begin: 'приватно|приватное|приватные|конфиденциально|конфиденциальное',
    whole: 'личное|личные|лично|частное|секретно|только для меня',
  },
  uk: { begin: 'приватно|приватне|приватні|конфіденційно', whole: 'особисте|особисті|таємно' },
  bg: { begin: 'поверително', whole: 'частно|лични' },
  sr: { begin: 'приватна|поверљиво', whole: 'тајно' },
  he: { begin: 'פרטי|פרטית|חסוי', whole: 'אישי|סודי|רק לי' },
  ar: { begin: 'خاص|خاصة|سري|سرية', whole: 'شخصي|شخصية' },
  fa: { begin: 'خصوصی|محرمانه', whole: 'شخصی' },
  ur: { begin: 'نجی|خفیہ', whole: 'ذاتی' },
  hi: { begin: 'निजी|गोपनीय', whole: 'व्यक्तिगत' },
  bn: { begin: 'গোপনীয়', whole: 'ব্যক্তিগত' },
  ta: { begin: 'தனிப்பட்ட|ரகசியம்' },
  id: { begin: 'pribadi|rahasia|peribadi|sulit' },
  vi: { begin: 'riêng tư|bí mật|bảo mật', whole: 'cá nhân' },
  tl: { begin: 'pribado|kompidensyal' },
  sw: { begin: 'faragha', whole: 'binafsi' },
  eu: { begin: 'pribatua|pribatuak|konfidentziala', whole: 'pertsonala' },
  ga: { begin: 'príobháideach|rúnda', whole: 'pearsanta' },
  cy: { begin: 'preifat|cyfrinachol', whole: 'personol' },
};

/** Of scripts without spaces: no space need follow. */
const unspaced: PrivateWords = {
  begin:
    'プライベート|非公開|私的|内密|機密|極秘|社外秘|自分用|自分だけ|私有|私人|私密|私下|非公开|保密|机密|绝密|隐私|隱私|仅自己|僅自己|仅本人|勿外传|비공개|프라이빗|비밀|기밀|사적|나만|ส่วนตัว|ลับ',
  whole: '個人|個人的|個人用|个人|个人的|秘密|개인|개인적|개인용',
};

const notes =
  'note|notes|notiz|notizen|notities|notitie|nota|notas|appunti|apuntes|anotaciones|anotações|anteckningar|noter|notater|muistiinpanot|notatki|notatka|poznámky|bilješke|beleške|jegyzetek|jegyzet|notițe|notlar|' +
  'catatan|ghi chú|заметки|записи|нотатки|бележки|белешке|σημειώσεις|הערות|ملاحظات|یادداشت|thoughts|gedanken|stuff|section|part|bereich|' +
  'メモ|ノート|笔记|筆記|备注|備註|메모|노트|บันทึก';

/** May come before the word. */
const before =
  'my|mine|own|strictly|highly|very|keep|stays|mein|meine|meins|streng|mijn|mon|ma|mes|strictement|mi|mis|estrictamente|meu|minha|meus|minhas|estritamente|mio|mia|miei|mie|strettamente|min|mina|mine|mit|moje|můj|мои|мое|мої|моє|的';

/** Before the word they say that it is not. */
const negations = 'not|non|no|never|un|nicht|kein|keine|nie|niet|geen|pas|não|nu|inte|ikke|ei|nem|ne|не|לא|غير|değil|less|more|semi|public';

/** For a heading in any language: what it is private by, folded, longest first where one begins another. */
export interface PrivateLexicon {
  readonly begin: readonly string[];
  readonly whole: ReadonlySet<string>;
  readonly unspaced: readonly string[];
  readonly unspacedWhole: readonly string[];
  readonly notes: readonly string[];
  readonly before: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

/** The table above through `fold`, which takes case, accents and width away from a word. */
export function privateLexicon(fold: (word: string) => string): PrivateLexicon {
  const read = (list: string): string[] => [...new Set(fold(list).split('|'))];
  const all = Object.values(words);
  return {
    begin: read(all.map(({ begin }) => begin).join('|')),
    whole: new Set(read(all.flatMap(({ whole }) => whole ?? []).join('|'))),
    unspaced: read(unspaced.begin),
    unspacedWhole: read(unspaced.whole ?? ''),
    notes: read(notes),
    before: new Set(read(before)),
    negations: new Set(read(negations)),
  };
}
