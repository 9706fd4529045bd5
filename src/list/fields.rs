//! Gives the columns of a list by their usual names, in several languages; callers name columns the
//! tables do not know.

use crate::error::{Error, Kind};
use crate::number;
use crate::sheet::{Columns, Fields, Located, Names, Sheet, normalized};

/// What a column of a list holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum Field {
    /// The telephone number, or several.
    Phone,
    /// When the number was selected.
    Time,
    /// A time of day beside a column of dates.
    Clock,
    /// The tag of the client, operator or cluster that made the entry.
    Tag,
    /// The role of the person (journalist, lawyer …).
    Role,
    /// A person's name. Kept, and never printed.
    Name,
    /// A code that stands for a person.
    Person,
    /// Where the entry came from.
    Source,
    /// The region whose national form the number may be written in (ISO 3166-1 alpha-2 code, or an
    /// English name).
    Home,
}

impl Fields for Field {
    const ALL: &'static [Field] = &[
        Field::Phone,
        Field::Time,
        Field::Clock,
        Field::Tag,
        Field::Role,
        Field::Name,
        Field::Person,
        Field::Source,
        Field::Home,
    ];

    fn says(self) -> &'static str {
        match self {
            Field::Phone => "the phone number",
            Field::Time => "the time of selection",
            Field::Clock => "the time of day",
            Field::Tag => "the client's tag",
            Field::Role => "the role",
            Field::Name => "the name",
            Field::Person => "the person's code",
            Field::Source => "the source",
            Field::Home => "the home region",
        }
    }

    fn names(self) -> Names {
        match self {
            Field::Phone => PHONE,
            Field::Time => TIME,
            Field::Clock => CLOCK,
            Field::Tag => TAG,
            Field::Role => ROLE,
            Field::Name => NAME,
            Field::Person => PERSON,
            Field::Source => SOURCE,
            Field::Home => HOME,
        }
    }
}

/// Finds the columns of a list in a sheet. Without a column for numbers there is no list.
pub(super) fn locate(columns: &Columns<Field>, sheet: &Sheet) -> Result<Located<Field>, Error> {
    let mut located = columns.locate(sheet)?;
    match (located.column(Field::Time), located.column(Field::Clock)) {
        // A lone column of times is the time of selection, not the clock beside it.
        (None, Some(clock)) => {
            located.unset(Field::Clock);
            located.set(Field::Time, clock);
        }
        // A clock belongs beside a column of dates; beside `created at` it is of something else.
        (Some(_), Some(_))
            if !columns.is_named(Field::Clock)
                && !is_of_dates(located.heading(sheet, Field::Time)) =>
        {
            located.unset(Field::Clock);
        }
        _ => {}
    }
    match located.column(Field::Phone) {
        None => located.set(Field::Phone, phone_by_content(sheet)?),
        Some(column) if !columns.is_named(Field::Phone) => {
            doubt_a_weak_name(column, &located, sheet)?
        }
        Some(_) => {}
    }
    Ok(located)
}

/// The columns of numbers that are named beside the first one.
pub(super) fn further(
    named: &[String],
    located: &Located<Field>,
    sheet: &Sheet,
) -> Result<Vec<usize>, Error> {
    let mut further = Vec::new();
    for heading in named {
        let column = sheet.column(heading, Field::Phone.says())?;
        let twice = located
            .field_of(column)
            .or_else(|| further.contains(&column).then_some(Field::Phone));
        if let Some(other) = twice {
            let why = format!(
                "one column is named for {} and for {}",
                other.says(),
                Field::Phone.says()
            );
            return Err(Error::new(Kind::Settings(why))
                .in_file(sheet.origin.name())
                .at_column(heading));
        }
        further.push(column);
    }
    Ok(further)
}

/// Whether a heading speaks of dates: it holds one of the words that mean a date.
fn is_of_dates(heading: &str) -> bool {
    let name = normalized(heading);
    TIME.weak
        .iter()
        .any(|word| name == *word || name.split(' ').any(|part| part == *word))
}

/// Rows that are looked at to tell a column of numbers.
const SAMPLE: usize = 500;

/// For each column, in how many of the first rows the cell looks like a number; and how many rows
/// that are.
fn look(sheet: &Sheet) -> (Vec<usize>, usize) {
    let mut rows = 0_usize;
    let mut like = vec![0_usize; sheet.headings.len()];
    let anywhere = number::Settings::default();
    for row in sheet.rows().filter(|row| !row.is_blank()).take(SAMPLE) {
        rows += 1;
        for (at, count) in like.iter_mut().enumerate() {
            *count += usize::from(number::looks_like_one(row.cell(at), &anywhere));
        }
    }
    (like, rows)
}

/// A heading such as `no` or `target` may mean something else: if few of its cells look like
/// numbers and another column's do, which is meant must be said.
fn doubt_a_weak_name(column: usize, located: &Located<Field>, sheet: &Sheet) -> Result<(), Error> {
    let heading = sheet.headings.get(column).map_or("", String::as_str);
    if PHONE.strong.contains(&normalized(heading).as_str()) {
        return Ok(());
    }
    let (like, rows) = look(sheet);
    let most = |at: usize| like.get(at).is_some_and(|count| count * 2 > rows);
    let others: Vec<usize> = (0..like.len())
        .filter(|at| most(*at) && located.field_of(*at).is_none())
        .collect();
    if most(column) || others.is_empty() {
        return Ok(());
    }
    let candidates = sheet.headings_at(&[&[column], others.as_slice()].concat());
    Err(Error::new(Kind::SeveralColumns {
        wanted: Field::Phone.says(),
        candidates,
    })
    .in_file(sheet.origin.name()))
}

/// Without headings, the one column in which most cells look like numbers. With headings, a name is
/// asked for.
fn phone_by_content(sheet: &Sheet) -> Result<usize, Error> {
    let missing = || {
        Error::new(Kind::NoColumn {
            wanted: Field::Phone.says(),
            headings: sheet.headings.clone(),
        })
    };
    let place = |error: Error| error.in_file(sheet.origin.name());
    if sheet.origin.has_header() {
        return Err(place(missing()));
    }
    if sheet.headings.len() == 1 {
        return Ok(0);
    }
    let (like, rows) = look(sheet);
    let fits: Vec<usize> = like
        .iter()
        .enumerate()
        .filter(|(_, count)| **count * 2 > rows)
        .map(|(at, _)| at)
        .collect();
    match fits.as_slice() {
        [only] => Ok(*only),
        [] => Err(place(missing())),
        several => {
            let candidates = several
                .iter()
                .filter_map(|at| sheet.headings.get(*at))
                .cloned()
                .collect();
            Err(place(Error::new(Kind::SeveralColumns {
                wanted: Field::Phone.says(),
                candidates,
            })))
        }
    }
}

#[rustfmt::skip]
const PHONE: Names = Names {
    strong: &[
        "phone", "phones", "phone 1", "phone num", "phone number", "phone numbers", "phonenumber", "phone no", "phone nr", "telephone", "telephone number", "tel", "tel no",
        "tel number", "mobile", "mobile number", "mobile phone", "mobile no", "cell", "cell phone", "cellphone", "cell number", "msisdn", "e164",
        "e 164", "subscriber number", "target number", "target phone", "target msisdn", "targeted number", "selected number", "whatsapp", "whatsapp number",
        "numero de telephone", "no de telephone", "telephone portable", "portable", "numero de portable", "numero de telefono", "telefono",
        "telefono movil", "movil", "numero movil", "celular", "numero celular", "numero de celular", "telefone", "telemovel", "numero de telefone",
        "telefon", "telefonnummer", "telefon nummer", "rufnummer", "handy", "handynummer", "mobilnummer", "mobiltelefon", "numero di telefono",
        "cellulare", "numero di cellulare", "telefonszam", "mobilszam", "numer telefonu", "nr telefonu", "telefon numarasi", "cep telefonu", "gsm", "gsm no",
        "nomor telepon", "nomor hp", "telepon", "телефон", "номер телефона", "мобильный", "мобильный телефон", "телефон номері",
        "الهاتف", "هاتف", "رقم الهاتف", "رقم هاتف", "الجوال", "رقم الجوال", "رقم الموبايل", "رقم المحمول", "الموبايل", "تلفن", "شماره تلفن",
        "شماره موبایل", "موبایل", "فون", "فون نمبر", "טלפון", "מספר טלפון", "נייד", "फोन", "फोन नंबर", "मोबाइल", "मोबाइल नंबर", "ফোন", "ফোন নম্বর",
        "मोबाईल", "电话", "电话号码", "手机", "手机号", "手机号码", "電話", "電話番号", "携帯電話", "전화번호", "휴대폰",
    ],
    weak: &[
        "number", "numbers", "num", "no", "nr", "numero", "nummer", "numer", "target", "selector", "subscriber", "contact", "callee", "رقم", "الرقم",
        "номер", "номера", "شماره", "מספר", "号码", "番号", "번호", "नंबर",
    ],
};

#[rustfmt::skip]
const TIME: Names = Names {
    strong: &[
        "timestamp", "time stamp", "datetime", "date time", "date and time", "selected at", "selected on", "selection time", "selection date",
        "date selected", "time selected", "entered at", "entered on", "entry time", "entry date", "created", "created at", "created on", "added", "added at",
        "added on", "date added", "event time", "fecha y hora", "fecha de seleccion", "date et heure", "date heure", "horodatage", "date de selection",
        "zeitstempel", "datum uhrzeit", "datum und uhrzeit", "ausgewahlt am", "data e ora", "data hora", "data e hora", "дата и время", "дата время",
        "التاريخ والوقت", "تاريخ الاختيار", "تاریخ و زمان", "tarih saat", "日期时间", "时间戳", "日時",
    ],
    weak: &["date", "when", "fecha", "datum", "data", "дата", "التاريخ", "تاريخ", "تاریخ", "tarih", "תאריך", "日期", "날짜", "दिनांक", "তারিখ"],
};

#[rustfmt::skip]
const CLOCK: Names = Names {
    strong: &["time", "time of day", "hora", "heure", "uhrzeit", "zeit", "ora", "время", "الوقت", "وقت", "زمان", "saat", "שעה", "时间", "時刻", "시간", "समय", "সময়"],
    weak: &[],
};

#[rustfmt::skip]
const TAG: Names = Names {
    strong: &[
        "client", "client tag", "client id", "client code", "client name", "customer", "customer id", "customer tag", "cluster", "cluster id", "tag",
        "tenant", "tenant id", "cliente", "id cliente", "kunde", "kunden id", "mandant", "ugyfel", "klient", "musteri", "клиент", "العميل", "الزبون", "مشتری",
        "לקוח", "客户", "顧客", "고객", "ग्राहक",
    ],
    weak: &["operator", "operator id", "operateur", "operador", "betreiber", "operatore", "оператор", "المشغل", "licence", "license", "account", "project", "user"],
};

#[rustfmt::skip]
const ROLE: Names = Names {
    strong: &[
        "role", "profession", "occupation", "job", "job title", "target role", "rol", "profesion", "ocupacion", "cargo", "metier", "fonction", "beruf", "rolle",
        "funktion", "ruolo", "professione", "profissao", "funcao", "foglalkozas", "zawod", "meslek", "роль", "профессия", "должность", "المهنة", "الدور", "شغل",
        "תפקיד", "מקצוע", "职业", "職業", "직업", "पेशा",
    ],
    weak: &["sector", "category", "affiliation", "title"],
};

#[rustfmt::skip]
const NAME: Names = Names {
    strong: &[
        "name", "full name", "fullname", "person name", "target name", "nombre", "nombre completo", "nom", "nom complet", "nome", "nome completo", "vollname",
        "nev", "imie i nazwisko", "ad soyad", "имя", "фио", "الاسم", "اسم", "نام", "שם", "姓名", "名前", "이름", "नाम", "নাম",
    ],
    weak: &[],
};

#[rustfmt::skip]
const PERSON: Names = Names {
    strong: &["person", "person code", "person id", "code name", "codename", "subject", "subject id", "individual id", "persona", "personne", "persona id", "personencode", "الشخص", "человек", "人员"],
    weak: &[],
};

#[rustfmt::skip]
const SOURCE: Names = Names {
    strong: &["source", "source file", "source name", "origin", "provenance", "fuente", "quelle", "fonte", "forras", "zrodlo", "kaynak", "источник", "المصدر", "منبع", "מקור", "来源", "出典", "स्रोत"],
    weak: &["file", "file name", "filename"],
};

const HOME: Names = Names {
    strong: &[
        "home region",
        "home country",
        "phone region",
        "phone country",
        "number region",
        "number country",
    ],
    weak: &[],
};
