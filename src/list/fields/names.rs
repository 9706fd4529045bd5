//! The usual headings of a list's columns, in several languages. Callers name columns that the
//! tables do not know.

use crate::sheet::Names;

#[rustfmt::skip]
pub(super) const PHONE: Names = Names {
    strong: &[
        "phone", "phones", "phone 1", "phone num", "phone number", "phone numbers", "phonenumber", "phone no", "phone nr", "telephone", "telephone number", "tel", "tel no",
        "tel number", "tel nr", "tele", "mobil", "mobilnr", "mobile phone number", "mobile no", "cell phone number", "cell no", "contact number", "contact phone number", "mobile", "mobile number", "mobile phone", "cell", "cell phone", "cellphone", "cell number", "msisdn", "e164",
        "e 164", "subscriber number", "target number", "target phone", "target msisdn", "targeted number", "selected number", "whatsapp", "whatsapp number",
        "numero de telephone", "no de telephone", "telephone portable", "portable", "numero de portable", "numero de telefono", "telefono",
        "telefono movil", "movil", "numero movil", "celular", "numero celular", "numero de celular", "telefone", "telemovel", "numero de telefone",
        "telefon", "telefonnummer", "telefon nummer", "rufnummer", "handy", "handynummer", "mobilnummer", "mobiltelefon", "numero di telefono",
        "cellulare", "numero di cellulare", "telefonszam", "mobilszam", "numer telefonu", "nr telefonu", "telefon numarasi", "cep telefonu", "gsm", "gsm no",
        "nomor telepon", "nomor hp", "telepon", "телефон", "номер телефона", "мобильный", "мобильный телефон", "телефон номері",
        "الهاتف", "هاتف", "رقم الهاتف", "رقم هاتف", "الجوال", "رقم الجوال", "رقم الموبايل", "رقم المحمول", "الموبايل", "تلفن", "شماره تلفن",
        "شماره موبایل", "موبایل", "فون", "فون نمبر", "טלפון", "מספר טלפון", "נייד", "फोन", "फोन नंबर", "मोबाइल", "मोबाइल नंबर", "ফোন", "ফোন নম্বর",
        "telefoon", "telefoonnummer", "puhelin", "puhelinnumero", "matkapuhelin", "τηλεφωνο", "κινητο", "αριθμος τηλεφωνου", "so dien thoai", "dien thoai",
        "no hp", "telefonni cislo", "telefonne cislo", "mobilni telefon", "broj telefona", "numar de telefon", "numar telefon", "rufnr", "telefonnr", "tel nummer",
        "n de telephone", "n telephone", "тел", "номер тел", "contact no", "mob no", "mob", "ph no", "ph", "phone nos", "手機號碼", "携帯", "携帯番号", "โทรศัพท์",
        "เบอร์โทรศัพท์", "전화", "휴대전화", "मोबाईल", "电话", "电话号码", "手机", "手机号", "手机号码", "電話", "電話番号", "携帯電話", "전화번호", "휴대폰",
    ],
    weak: &[
        "number", "numbers", "num", "no", "nr", "numero", "nummer", "numer", "target", "selector", "subscriber", "contact", "caller", "callee", "رقم", "الرقم",
        "номер", "номера", "شماره", "מספר", "号码", "番号", "번호", "नंबर",
    ],
};

/// Words in headings of dates that are not that of selection (birth, death, the end of a passport, last
/// seen) and of numbers that look like dates (references, versions). Longer ones are beginnings.
#[rustfmt::skip]
pub(super) const OTHERS: [&str; 81] = [
    "birth", "born", "dob", "geburt", "geboren", "geb", "naissance", "ne", "nacimiento", "nacido", "nascimento", "nascita", "nato", "urodz", "dogum", "szulet",
    "рожд", "народж", "туған", "ميلاد", "الميلاد", "ولادة", "الولادة", "تولد", "לידה", "出生", "生年", "생년", "जन्म", "জন্ম",
    "expir", "expiry", "valid", "until", "gultig", "ablauf", "vencim", "caduc", "scadenza", "срок", "действ", "انتهاء", "صلاحية",
    "death", "died", "dead", "deces", "muerte", "falle", "obito", "morte", "todes", "gestorben", "смерт", "وفاة", "الوفاة",
    "seen", "passport", "visa", "issued", "ausgestellt", "expedic", "release", "arrest", "hired", "married",
    "version", "ref", "file", "docket", "case", "dossier", "akte", "expediente", "number", "no", "nr", "num", "id", "code", "serial",
];

#[rustfmt::skip]
pub(super) const TIME: Names = Names {
    strong: &[
        "timestamp", "time stamp", "datetime", "date time", "date and time", "selected at", "selected on", "selection time", "selection date",
        "date selected", "time selected", "entered at", "entered on", "entry time", "entry date", "created", "created at", "created on", "added", "added at",
        "added on", "date added", "event time", "fecha y hora", "fecha de seleccion", "date et heure", "date heure", "horodatage", "date de selection",
        "zeitstempel", "datum uhrzeit", "datum und uhrzeit", "ausgewahlt am", "data e ora", "data hora", "data e hora", "дата и время", "дата время",
        "التاريخ والوقت", "تاريخ الاختيار", "تاریخ و زمان", "tarih saat", "日期时间", "时间戳", "日時",
    ],
    weak: &["date", "call date", "date of call", "when", "fecha", "datum", "data", "дата", "التاريخ", "تاريخ", "تاریخ", "tarih", "תאריך", "日期", "날짜", "दिनांक", "তারিখ"],
};

#[rustfmt::skip]
pub(super) const CLOCK: Names = Names {
    strong: &["time", "time of day", "call time", "time of call", "clock", "hora", "heure", "uhrzeit", "zeit", "ora", "время", "الوقت", "وقت", "زمان", "saat", "שעה", "时间", "時刻", "시간", "समय", "সময়"],
    weak: &[],
};

#[rustfmt::skip]
pub(super) const TAG: Names = Names {
    strong: &[
        "client", "client tag", "client id", "client code", "client name", "customer", "customer id", "customer tag", "cluster", "cluster id", "tag",
        "tenant", "tenant id", "cliente", "id cliente", "kunde", "kunden id", "mandant", "ugyfel", "klient", "musteri", "клиент", "العميل", "الزبون", "مشتری",
        "לקוח", "客户", "顧客", "고객", "ग्राहक",
    ],
    weak: &["operator", "operator id", "operateur", "operador", "betreiber", "operatore", "оператор", "المشغل", "licence", "license", "account", "project", "user"],
};

#[rustfmt::skip]
pub(super) const ROLE: Names = Names {
    strong: &[
        "role", "profession", "occupation", "job", "job title", "target role", "rol", "profesion", "ocupacion", "cargo", "metier", "fonction", "beruf", "rolle",
        "funktion", "ruolo", "professione", "profissao", "funcao", "foglalkozas", "zawod", "meslek", "роль", "профессия", "должность", "المهنة", "الدور", "شغل",
        "תפקיד", "מקצוע", "职业", "職業", "직업", "पेशा",
    ],
    weak: &["sector", "category", "affiliation", "title"],
};

#[rustfmt::skip]
pub(super) const NAME: Names = Names {
    strong: &[
        "name", "full name", "fullname", "person name", "target name", "nombre", "nombre completo", "nom", "nom complet", "nome", "nome completo", "vollname",
        "nev", "imie i nazwisko", "ad soyad", "имя", "фио", "الاسم", "اسم", "نام", "שם", "姓名", "名前", "이름", "नाम", "নাম",
    ],
    weak: &[],
};

#[rustfmt::skip]
pub(super) const PERSON: Names = Names {
    strong: &["person", "person code", "person id", "code name", "codename", "subject", "subject id", "individual id", "persona", "personne", "persona id", "personencode", "الشخص", "человек", "人员"],
    weak: &[],
};

#[rustfmt::skip]
pub(super) const SOURCE: Names = Names {
    strong: &["source", "source file", "source name", "origin", "provenance", "fuente", "quelle", "fonte", "forras", "zrodlo", "kaynak", "источник", "المصدر", "منبع", "מקור", "来源", "出典", "स्रोत"],
    weak: &["file", "file name", "filename"],
};

#[rustfmt::skip]
pub(super) const AREA: Names = Names {
    strong: &[
        "area code", "areacode", "phone area code", "city code", "std code", "std", "trunk code", "npa", "codigo de area", "codigo area", "codigo de ciudad", "lada",
        "clave lada", "ddd", "codigo ddd", "indicatif regional", "indicatif de zone", "ortsvorwahl", "ortskennzahl", "netzkennzahl", "prefisso locale", "kierunkowy",
        "alan kodu", "vorw", "telefonvorwahl", "netzvorwahl", "ndc", "national destination code", "network code", "operator code", "korzetszam", "netnummer", "riktnummer",
        "код оператора", "код города", "код зоны", "رمز المنطقة", "कोड क्षेत्र", "एसटीडी कोड", "市外局番", "区号", "지역번호",
    ],
    weak: &[],
};

#[rustfmt::skip]
pub(super) const ZONE: Names = Names {
    strong: &[
        "time zone", "timezone", "tz", "zone", "utc offset", "gmt offset", "offset", "offset from utc", "zona horaria", "huso horario", "fuseau", "fuseau horaire",
        "zeitzone", "fuso orario", "fuso horario", "часовой пояс", "saat dilimi", "المنطقة الزمنية", "时区", "時区",
    ],
    weak: &[],
};

#[rustfmt::skip]
pub(super) const HALF: Names = Names { strong: &["am pm", "ampm", "a m p m", "meridiem", "meridian"], weak: &[] };

/// Headings of calling codes that are as often those of area codes.
pub(super) const PREFIXES: [&str; 13] = [
    "telefon vorwahl",
    "netz",
    "netzvorwahl",
    "код",
    "كود",
    "prefix",
    "indicatif",
    "prefijo",
    "prefixe",
    "prefisso",
    "vorwahl",
    "predvolba",
    "phone code",
];

/// Headings of countries that may as well be of something else.
pub(super) const MAYBE_COUNTRIES: [&str; 6] = ["cc", "iso", "iso code", "land", "国", "landnummer"];

pub(super) const HOME: Names = Names {
    strong: &[
        "home region",
        "home country",
        "phone region",
        "phone country",
        "number region",
        "number country",
    ],
    weak: &[
        "country code",
        "country calling code",
        "calling code",
        "dialing code",
        "dialling code",
        "dial code",
        "phone code",
        "phone country code",
        "international code",
        "intl code",
        "country prefix",
        "prefix",
        "cc",
        "country",
        "country name",
        "country iso",
        "country region",
        "country land",
        "land country",
        "country pays",
        "country pais",
        "country numeric",
        "country numeric code",
        "iso numeric",
        "iso country",
        "country of number",
        "country of phone",
        "country of sim",
        "sim country",
        "landeskennzahl",
        "prefisso internazionale",
        "negara",
        "telefon vorwahl",
        "netz",
        "netzvorwahl",
        "код",
        "كود",
        "country or region",
        "land region",
        "nation",
        "country iso2",
        "country iso3",
        "iso3",
        "iso alpha 2",
        "iso alpha 3",
        "staat",
        "nazione",
        "prefixe",
        "predvolba",
        "государство",
        "країна",
        "χωρα",
        "quoc gia",
        "بلد",
        "دولة",
        "کشور",
        "מדינה",
        "देश",
        "দেশ",
        "국가",
        "ประเทศ",
        "国",
        "國家",
        "国名",
        "国別",
        "iso",
        "iso2",
        "iso code",
        "pays",
        "indicatif",
        "code pays",
        "indicatif pays",
        "pais",
        "codigo de pais",
        "codigo pais",
        "codigo do pais",
        "prefijo",
        "land",
        "landercode",
        "landesvorwahl",
        "landervorwahl",
        "vorwahl",
        "landcode",
        "landnummer",
        "paese",
        "prefisso",
        "kraj",
        "kod kraju",
        "orszag",
        "orszagkod",
        "ulke",
        "ulke kodu",
        "страна",
        "код страны",
        "الدولة",
        "البلد",
        "رمز الدولة",
        "مفتاح الدولة",
        "国家",
        "国家代码",
        "国番号",
    ],
};
