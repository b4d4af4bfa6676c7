use super::*;

fn header(text: &str) -> ContactFormat {
    of_header(&text.split(',').map(str::to_owned).collect::<Vec<_>>())
}

fn field(format: ContactFormat, name: &str) -> Option<(Field, usize, usize)> {
    match place(format, name) {
        Some(Place::Field { field, rank, part }) => Some((field, rank, part)),
        _ => None,
    }
}

#[test]
fn a_format_is_told_by_its_header() {
    for (text, format) in [
        ("external_id,name,email,phone,org", ContactFormat::Mesa),
        ("Nombre,Correo,Teléfono,Empresa", ContactFormat::Mesa),
        (
            "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value",
            ContactFormat::Google,
        ),
        (
            "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Labels",
            ContactFormat::Google,
        ),
        (
            "First Name,Middle Name,Last Name,E-mail Address,Mobile Phone,Business Phone",
            ContactFormat::Outlook,
        ),
        ("Nombre,Apellidos,Dirección de correo electrónico,Teléfono del trabajo", ContactFormat::Outlook),
        ("Nome,Sobrenome,Endereço de Email,Telefone Celular,Telefone Comercial", ContactFormat::Outlook),
        ("name,email,external_id,organization,tags,custom_fields.plan", ContactFormat::Zendesk),
        ("telephone,button,urllink,extra1,extra2", ContactFormat::Blip),
        ("phone,name,email", ContactFormat::Mesa),
    ] {
        assert_eq!(header(text), format, "{text}");
    }
}

#[test]
fn words_of_three_languages_are_known() {
    for (name, expected) in [
        ("Correo Electrónico", Field::Email),
        ("E-mail", Field::Email),
        ("CELULAR", Field::Phone),
        ("Móvil", Field::Phone),
        ("Organización", Field::Org),
        ("Empresa", Field::Org),
        ("Cargo", Field::Role),
        ("Idioma", Field::Language),
        ("Etiquetas", Field::Tags),
        ("Observações", Field::Notes),
        ("Activo", Field::Active),
        ("Nome", Field::Name),
        ("¿Administrador?", Field::Administrator),
        ("external_id", Field::ExternalId),
    ] {
        assert_eq!(field(ContactFormat::Mesa, name).map(|(field, ..)| field), Some(expected), "{name}");
    }
    assert_eq!(place(ContactFormat::Mesa, "custom.Plan B"), Some(Place::Custom("plan_b".into())));
    assert_eq!(place(ContactFormat::Zendesk, "custom_fields.plan"), Some(Place::Custom("plan".into())));
    assert_eq!(place(ContactFormat::Mesa, "Fax"), None);
}

#[test]
fn the_mobile_phone_comes_before_that_of_business() {
    let mobile = field(ContactFormat::Outlook, "Mobile Phone").unwrap();
    let business = field(ContactFormat::Outlook, "Business Phone").unwrap();
    assert!(mobile.1 < business.1);
    assert_eq!(field(ContactFormat::Google, "Phone 2 - Value"), Some((Field::Phone, 2, 0)));
    assert_eq!(place(ContactFormat::Google, "Phone 2 - Label"), Some(Place::LeftOut));
    assert_eq!(place(ContactFormat::Outlook, "Código postal del trabajo"), Some(Place::LeftOut));
    assert_eq!(place(ContactFormat::Outlook, "Color favorito"), None);
}

#[test]
fn every_word_is_written_as_it_is_compared() {
    let all = words::MESA.iter().chain(words::GOOGLE).chain(outlook::COLUMNS);
    for name in all.flat_map(|(names, ..)| *names) {
        assert_eq!(plain(name), *name);
    }
}

/// What Outlook in Spanish writes, its versions put together.
const OUTLOOK_ES: &str = "\
    Tratamiento|Nombre|Segundo nombre|Apellidos|Sufijo|Organización|Departamento|Puesto|\
    Calle del trabajo|Calle del trabajo 2|Ciudad de trabajo|Provincia o estado de trabajo|\
    Código postal del trabajo|País o región del trabajo|Otra calle|Otra ciudad|\
    Otra provincia o estado|Otro código postal|Otro país o región|País o región del domicilio|\
    Business Fax|Teléfono del trabajo|Business Phone 2|Devolución de llamada|Car Phone|\
    Número de centralita de la organización|Home Fax|Particular|Home Phone 2|ISDN|RDSI|\
    Número de móvil|Otro fax|Otro teléfono|Pager|Localizador|Teléfono principal|Radioteléfono|\
    Número de teletipo|Télex|Account|Anniversary|Assistant's Name|Assistant's Phone|Facturación|\
    Birthday|Cumpleaños|Aniversario|Apartado postal de la dirección del trabajo|\
    Apartado postal de la dirección personal|Otro apartado postal|Categorías|Hijos|E-mail Address|\
    Tipo de correo electrónico 2|Nombre de pantalla de correo electrónico|\
    Dirección de correo electrónico 2|Nombre de pantalla de correo electrónico 2|\
    Dirección del correo electrónico 3|Género|Sexo|Government ID Number|Aficiones|Initials|\
    Iniciales|Internet Free Busy|Location|Nombre del director|Nombre del asistente|Kilometraje|\
    Notas|Office Location|Ubicación de la oficina|Prioridad|Privado|Profesión|\
    Confidencialidad|Spouse|Cónyuge|Usuario 1|Página web|Compañía Yomi|Apellido Yomi|\
    Yomi especificada|Palabras clave|Servidor de directorio";

/// What Outlook in Brazilian Portuguese writes.
const OUTLOOK_BR: &str = "\
    Tratamento|Primeiro nome|Segundo nome|Sobrenome|Sufixo|Empresa|Departamento|Cargo|\
    Business Street|Rua do endereço comercial 2|Business City|Business State|Business Postal Code|\
    País/Região da Empresa|Endereço residencial|Endereço residencial 2|\
    Cidade do endereço residencial|Estado|CEP do endereço residencial|País/Região de Residência|\
    Outro endereço|Cidade|Outro Estado|CEP|Outro País/Região|Telefone do assistente|Fax comercial|\
    Telefone comercial|Telefone comercial 2|Retorno de chamada|Telefone do carro|\
    Telefone principal da empresa|Fax residencial|Telefone residencial|Telefone residencial 2|ISDN|\
    Telefone celular|Outro fax|Outro telefone|Pager|Telefone principal|Radiofone|Telefone TTY/TDD|\
    Telex|Anotações|Birthday|Caixa postal do endereço comercial|Caixa postal de outro endereço|\
    Categorias|Código do governo|Conta|Datas especiais|Disponibilidade da Internet|E-mail Address|\
    Tipo de email|Nome para exibição do email|Endereço de email 2|Nome para exibição do email 2|\
    Filhos|Hobby|Informações para cobrança|Iniciais|Local|Nome do assistente|Nome do gerenciador|\
    Página da Web|Personalizado 1|Prioridade|Profissão|Quilometragem|Sala|Sensibilidade|Sexo|\
    Spouse|Yomi (empresa)|Yomi fornecido";

/// What Outlook in Portuguese writes.
const OUTLOOK_PT: &str = "\
    Título|Primeiro nome|Outros nomes/apelidos|Apelido|Sufixo|Empresa|Departamento|Cargo|\
    Rua da empresa|Localidade da empresa|Distrito da empresa|Código postal da empresa|\
    País/Região da Empresa|Rua da residência (2)|Localidade da residência|\
    País da Residência/Região|Rua do outro endereço|Fax da empresa|Telefone da empresa|\
    2º telefone da empresa|Tel. de resposta|Telefone do carro|Telefone principal da empresa|\
    Fax da residência|Telefone da residência|2º telefone da residência|RDIS|Telemóvel|\
    Outro telefone|Pager|Telefone principal|Radiotelefone|Aniversário|Apartado da empresa|\
    Apartado do outro endereço|Categorias|Cônjuge|Conta|Dados para facturação|Data de nascimento|\
    Disponibilidade da Internet|Endereço de correio electrónico|Tipo de correio electrónico|\
    Nome a apresentar para o correio electrónico|Endereço do correio electrónico 2|\
    Endereço do correio electrónico 3|Filhos|Gabinete|Iniciais|Localização|Nome do gestor|Notas|\
    Número do BI|Página na Web|Passatempo|Confidencialidade|Utilizador 1|Quilometragem";

/// The older header of Google Contacts.
const GOOGLE_OLD: &str = "\
    Name|Given Name|Additional Name|Family Name|Yomi Name|Given Name Yomi|Additional Name Yomi|\
    Family Name Yomi|Name Prefix|Name Suffix|Initials|Nickname|Short Name|Maiden Name|Birthday|\
    Gender|Location|Billing Information|Directory Server|Mileage|Occupation|Hobby|Sensitivity|\
    Priority|Subject|Notes|Language|Photo|Group Membership|E-mail 1 - Type|E-mail 1 - Value|\
    Phone 1 - Type|Phone 1 - Value|Address 1 - Type|Address 1 - Formatted|Address 1 - PO Box|\
    Organization 1 - Type|Organization 1 - Name|Organization 1 - Yomi Name|Organization 1 - Title|\
    Website 1 - Type|Custom Field 1 - Value|Relation 1 - Value|Event 1 - Value";

/// The newer header of Google Contacts.
const GOOGLE_NEW: &str = "\
    First Name|Middle Name|Last Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|\
    Name Prefix|Name Suffix|Nickname|File As|Organization Name|Organization Title|\
    Organization Department|Birthday|Notes|Photo|Labels|E-mail 1 - Label|E-mail 1 - Value|\
    Phone 1 - Label|Phone 1 - Value|Address 1 - Label|Address 1 - Extended Address|\
    Website 1 - Label|Event 1 - Label|Relation 1 - Label|Custom Field 1 - Label";

/// The header of Zendesk's bulk import.
const ZENDESK: &str = "\
    name|email|external_id|details|notes|phone|shared_phone_number|role|restriction|organization|\
    tags|brand|custom_fields.plan";

/// The same as people translate it.
const ZENDESK_ES: &str = "\
    Nombre|Correo electrónico|ID externo|Detalles|Notas|Teléfono|Rol|Restricción|Organización|\
    Etiquetas|Marca";

#[test]
fn every_column_of_a_true_export_is_known() {
    for (format, list) in [
        (ContactFormat::Outlook, OUTLOOK_ES),
        (ContactFormat::Outlook, OUTLOOK_BR),
        (ContactFormat::Outlook, OUTLOOK_PT),
        (ContactFormat::Google, GOOGLE_OLD),
        (ContactFormat::Google, GOOGLE_NEW),
        (ContactFormat::Zendesk, ZENDESK),
        (ContactFormat::Zendesk, ZENDESK_ES),
    ] {
        let names: Vec<_> = list.split('|').map(str::to_owned).collect();
        assert_eq!(of_header(&names), format, "{list}");
        for name in &names {
            assert!(place(format, name).is_some(), "{format:?}: {name}");
        }
        let options = crate::exchange::contacts::Options::default();
        let layout = crate::exchange::contacts::layout::Layout::new(&names, format, &options).unwrap();
        for needed in [Field::Name, Field::Email, Field::Phone, Field::Org, Field::Notes] {
            assert!(layout.column(needed).is_some(), "{format:?}: {needed:?} in {list}");
        }
    }
    let outlook = |name| field(ContactFormat::Outlook, name).map(|(field, ..)| field);
    for mobile in ["Número de móvil", "Teléfono móvil", "Telefone celular", "Telemóvel", "Mobile Phone"]
    {
        assert_eq!(outlook(mobile), Some(Field::Phone), "{mobile}");
    }
    assert_eq!(place(ContactFormat::Zendesk, "Detalles"), Some(Place::Custom("details".into())));
}
