/** Made-up people's names by language. Where the script is not Latin, `native=latin` gives the spelling for e-mails. */

export interface NamePart {
  native: string;
  latin: string;
}

export interface NameStock {
  /** ISO 639-1. */
  language: string;
  /** ISO 3166-1 alpha-3, as passports write it. */
  country: string;
  callingCode: string;
  /** Share among the spectators. */
  weight: number;
  firstNames: readonly NamePart[];
  lastNames: readonly NamePart[];
}

const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

type Line = [language: string, country: string, callingCode: string, weight: number, first: string, last: string];

const LINES: readonly Line[] = [
  [
    'de',
    'CHE',
    '41',
    22,
    'Lukas Anna Jürg Käthe Matthias Sabine Björn Ursula Niklas Hannelore Jörg Annegret Severin Regula Anna-Lena Köbi Beat Verena Tobias Mirjam',
    'Müller Keller Grünenfelder Zürcher Bärtschi Schäfer Großmann Vögeli Hürlimann Weiß Brändle Schwarzenbach Ammann Meier-Huber Lüthi Ochsner Fäh Rüegg Stäubli Zgraggen',
  ],
  [
    'fr',
    'FRA',
    '33',
    14,
    'Élodie François Chloé Jean-Baptiste Aurélie Noël Marie-Thérèse Gaëlle Loïc Zoé Benoît Océane Théo Héloïse Rémi Anaïs Cédric Solène',
    'Lefèvre D’Aubigné Béranger Dupré Gonçalvès L’Hermitte Rousseau Pélissier Château Maréchal Bézard Saint-Exupère Noël Crépin Hénault Fournier Jollivet Le~Gall',
  ],
  [
    'it',
    'ITA',
    '39',
    10,
    'Nicolò Giulia Matteo Chiara Raffaele Letizia Gianfranco Niccolò Mariasole Umberto Ginevra Tommaso Viola Agnese Ettore Noemi',
    'D’Angelo Dell’Acqua Esposito Barbè Galimberti De~Santis Pozzobon Calò Ferraù Montanari Zanoletti Bianchi Carrà Lo~Presti Sforza Quagliarella',
  ],
  [
    'es',
    'ESP',
    '34',
    8,
    'Íñigo María~José Joaquín Begoña Álvaro Concepción Ramón Lucía Andrés Inés Jesús Nuria Óscar Pilar Martín Noelia',
    'Ibáñez García-Lorca Muñoz Zúñiga Peñalver Castañeda Domínguez~Ortega Núñez Echeverría Sáenz Béjar Rodríguez Quiñones Armendáriz Yáñez Lázaro',
  ],
  [
    'pt',
    'PRT',
    '351',
    6,
    'João Conceição Gonçalo Inês Sebastião Margarida António Beatriz Nuno Assunção Simão Leonor Estevão Mafalda',
    'Gonçalves Conceição~Lopes Magalhães d’Araújo Simões Brandão Falcão Leitão Guimarães Assunção Tavares Mourão Serrão Antunes',
  ],
  [
    'pl',
    'POL',
    '48',
    6,
    'Łukasz Małgorzata Wojciech Agnieszka Bartłomiej Żaneta Grzegorz Elżbieta Paweł Bożena Michał Świętosława Stanisław Zofia',
    'Brzęczyszczykiewicz Wiśniewska Łuczak Dąbrowski Źrebiec Szczepańska Błaszczyk Nowak-Kowalska Gąsior Żmuda Kępiński Wójcik Mączyńska Świątek',
  ],
  [
    'tr',
    'TUR',
    '90',
    5,
    'Gülşen İbrahim Çağlar Şebnem Ömer Işıl Tuğba Yiğit Özge Çiğdem Oğuz Ayşe Göksel Ünal',
    'Yıldırım Öztürk Çelik Şahin Gökçe İnönü Kılıç Doğan Güneş Büyükşahin Ağaoğlu Işık Tekin Çakır',
  ],
  [
    'en',
    'GBR',
    '44',
    7,
    'Siobhán Oliver Grace Callum Imogen Rhys Beatrix Alistair Niamh Jasper Maeve Dylan Philippa Rowan',
    'O’Connor McAllister Fitz-William Penrose Llewellyn Ashworth O’Shaughnessy Hargreaves St~John Bickerstaff Featherstonehaugh Doyle Kerr Macleod',
  ],
  [
    'vi',
    'VNM',
    '84',
    3,
    'Thị~Hương Văn~Đức Ngọc~Ánh Quốc~Bảo Thùy~Dương Minh~Khôi Bích~Phượng Hữu~Nghĩa Lệ~Quyên Tuấn~Kiệt',
    'Nguyễn Trần Phạm Huỳnh Đặng Bùi Đỗ Võ Lý Hồ',
  ],
  [
    'ar',
    'ARE',
    '971',
    4,
    'فاطمة=fatima محمد=mohammed ليلى=layla يوسف=yousef عائشة=aisha خالد=khaled مريم=mariam عمر=omar نورة=noura حسين=hussein',
    'الهاشمي=alhashimi المنصوري=almansouri العلي=alali حداد=haddad الزعابي=alzaabi القاسم=alqasim بن~راشد=binrashid النجار=alnajjar الخوري=alkhoury السويدي=alsuwaidi',
  ],
  [
    'zh',
    'CHN',
    '86',
    4,
    '伟=wei 秀英=xiuying 欣怡=xinyi 浩然=haoran 梓涵=zihan 丽=li 建国=jianguo 雨桐=yutong 子轩=zixuan 美玲=meiling',
    '王=wang 李=li 张=zhang 欧阳=ouyang 陈=chen 赵=zhao 黄=huang 司马=sima 林=lin 周=zhou',
  ],
  [
    'ja',
    'JPN',
    '81',
    5,
    '葵=aoi 蓮=ren 陽菜=hina 翔太=shota さくら=sakura 健一=kenichi 美咲=misaki 大輔=daisuke 結衣=yui 直樹=naoki',
    '佐藤=sato 鈴木=suzuki 高橋=takahashi 渡辺=watanabe 小笠原=ogasawara 山本=yamamoto 長谷川=hasegawa 井上=inoue 五十嵐=igarashi 中村=nakamura',
  ],
  [
    'el',
    'GRC',
    '30',
    2,
    'Ελένη=eleni Γιώργος=giorgos Αικατερίνη=aikaterini Νίκος=nikos Δέσποινα=despina Χρήστος=christos Ιφιγένεια=ifigeneia Σπύρος=spyros',
    'Παπαδόπουλος=papadopoulos Κωνσταντινίδης=konstantinidis Αλεξίου=alexiou Μαυρογένους=mavrogenous Καραγιάννης=karagiannis Οικονόμου=oikonomou Βλάχος=vlachos Ζαφειρίου=zafeiriou',
  ],
  [
    'hi',
    'IND',
    '91',
    3,
    'आरव=aarav प्रिया=priya अनन्या=ananya विक्रम=vikram दीपिका=deepika राहुल=rahul लक्ष्मी=lakshmi सुरेश=suresh',
    'शर्मा=sharma पटेल=patel सिंह=singh अग्रवाल=agrawal चौधरी=chaudhary मिश्रा=mishra वर्मा=verma त्रिपाठी=tripathi',
  ],
  [
    'uk',
    'UKR',
    '380',
    2,
    'Олена=olena Андрій=andrii Ганна=hanna Тарас=taras Соломія=solomiia Юрій=yurii Мар’яна=mariana Євген=yevhen',
    'Шевченко=shevchenko Ковальчук=kovalchuk Бойко=boiko Лук’яненко=lukianenko Мельник=melnyk Гриценко=hrytsenko Щербак=shcherbak Ткаченко=tkachenko',
  ],
  [
    'ko',
    'KOR',
    '82',
    2,
    '지우=jiwoo 서연=seoyeon 민준=minjun 하윤=hayoon 도윤=doyoon 수빈=subin 예준=yejun 은지=eunji',
    '김=kim 이=lee 박=park 최=choi 남궁=namgung 정=jung 황보=hwangbo 윤=yoon',
  ],
];

export const NAME_STOCKS: readonly NameStock[] = LINES.map(([language, country, callingCode, weight, first, last]) => ({
  language,
  country,
  callingCode,
  weight,
  firstNames: parts(first),
  lastNames: parts(last),
}));

/** A name that tests every column width. */
export const LONG_NAME = {
  firstName: 'Maximiliana Friederike Antoinette Philippa Wilhelmine',
  lastName: 'Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst-Bartenstein-Jagstberg-Langenburg',
};

function parts(line: string): NamePart[] {
  return line.split(' ').map((word) => {
    const [native = '', latin] = word.replaceAll('~', ' ').split('=');
    return { native, latin: latin ?? latinOf(native) };
  });
}

/** Plain lower-case letters and hyphens for the local part of an e-mail address. */
export function latinOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßłøđıæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z-]/g, '');
}
