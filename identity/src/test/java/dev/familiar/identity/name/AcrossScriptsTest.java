package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.model.PersonName;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcrossScriptsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    محمد الفلاني, Mohammed Alfulani
                    محمد الفلاني, Muhammad Al-Fulani
                    محمد الفلاني, Mohamed El Foulani
                    يوسف خالد, Youssef Khaled
                    يوسف خالد, Yusuf Halid
                    عبد الرحمن قاسم, Abdulrahman Qasim
                    عبد الرحمن قاسم, Abdurrahman Kasim
                    عبدالله الغامدي, Abdullah Alghamdi
                    نور الدين بوزيان, Noureddine Bouziane
                    جمال عبد الناصر, Gamal Abdel Nasser
                    فاطمة الزهراء, Fatima Zahra
                    شيماء حسين, Shaimaa Hussein
                    ليلى منصور, Leila Mansour
                    رضا حسینی, Reza Hosseini
                    گلناز شاهرخی, Golnaz Shahrokhi
                    فرناندو بيريز, Fernando Perez
                    خالد بن الوليد, Khalid bin Alwaleed
                    عمرو دياب, Amr Diab
                    مریم میرزاخانی, Maryam Mirzakhani
                    ملالہ یوسفزئی, Malala Yousafzai
                    אהוד ברק, Ehud Barak
                    אילת שפירא, Ayelet Shapira
                    मोहम्मद रफ़ी, Mohammed Rafi
                    മഞ്ജു വാര്യർ, Manju Warrier
                    ทักษิณ ชินวัตร, Thaksin Shinawatra
                    渡辺ゆうこ, Yuko Watanabe
                    דנה שחף, Dana Shachaf
                    יצחק כהן, Yitzhak Cohen
                    חיים לוי, Chaim Levi
                    אברהם צבי, Avraham Zvi
                    שרה אורן, Sarah Oren
                    अनन्या रघुनाथन, Ananya Raghunathan
                    राजेश कुमार, Rajesh Kumar
                    दीपक मुखर्जी, Deepak Mukherjee
                    विजय सिंह, Vijay Singh
                    লক্ষ্মী ভট্টাচার্য, Lakshmi Bhattacharya
                    অর্ণব সেন, Arnob Sen
                    ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ, Gurpreet Singh
                    હાર્દિક પટેલ, Hardik Patel
                    கார்த்திக் ராமன், Karthik Raman
                    சுந்தர் பிச்சை, Sundar Pichai
                    శ్రీనివాస్ రెడ్డి, Srinivas Reddy
                    ಅನಿಲ್ ಗೌಡ, Anil Gowda
                    അരുൺ മേനോൻ, Arun Menon
                    สมชาย ใจดี, Somchai Jaidee
                    ศิริพร วงศ์สวัสดิ์, Siriporn Wongsawat
                    ณัฐพงษ์ ศรีสุวรรณ, Nattapong Srisuwan
                    青木さくら, Sakura Aoki
                    """)
    void isFoundAndIsAnotherSpelling(String own, String latin) {
        ParsedName one = ParsedName.parse(PersonName.of(own));
        ParsedName other = ParsedName.parse(PersonName.of(latin));

        NameAgreement found = NameComparison.compare(one, other);
        assertThat(found.level()).isLessThanOrEqualTo(NameLevel.SPELLING);
        assertThat(NameComparison.compare(other, one).level()).isEqualTo(found.level());
        Set<String> keys = new TreeSet<>(BlockingKeys.ofName(one));
        assertThat(keys.size()).isLessThanOrEqualTo(BlockingKeys.MOST);
        keys.retainAll(BlockingKeys.ofName(other));
        assertThat(keys).isNotEmpty();
    }

    private static ParsedName parsed(String name) {
        return ParsedName.parse(PersonName.of(name));
    }

    private static NameLevel level(String one, String other) {
        return NameComparison.compare(parsed(one), parsed(other)).level();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    محمد الفلاني, Mahmoud Alfulani
                    محمد الفلاني, Hamid Alfulani
                    محمد الفلاني, Mohammed Alfanari
                    محمود الفلاني, Mohammed Alfulani
                    דינה שחף, Dana Shachaf
                    דנה שחף, Dana Sharef
                    דנה שחף, Adina Shachaf
                    अनिल कुमार, Amal Kumar
                    राजेश कुमार, Rajiv Kumar
                    சுந்தர் பிச்சை, Surendar Pichai
                    สมชาย ใจดี, Somsak Jaidee
                    สมชาย ใจดี, Somchai Jaroen
                    """)
    void anotherWordIsNotTheSame(String own, String latin) {
        assertThat(level(own, latin)).isGreaterThan(NameLevel.PART_OF_FAMILY);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    محمد أحمد علي الفلاني, Mohammed Alfulani, PART_OF_FAMILY
                    محمد الفلاني, Mohammed Ahmed Alfulani, PART_OF_FAMILY
                    د. محمد الفلاني, Mohammed Alfulani, SPELLING
                    محمد بن سلمان, Mohammed bin Salman, SPELLING
                    محمد, Mohammed Alfulani, ONE_WORD
                    محمد الفلاني, Mohammed, ONE_WORD
                    नमस्ते, Ananya Raghunathan, DIFFERENT
                    田中健太, Kenta Tanaka, ONE_WORD
                    青木桜, Sakura Aoki, ONE_WORD
                    城之内桜, Sakura Jonouchi, ABSENT
                    城之内桜, John Smith, DIFFERENT
                    青木さくら, Hanako Aoki, ONE_WORD
                    田中さくら, Sakura Aoki, OTHER_FAMILY
                    王大伟, Dawei Wang, EXACT
                    """)
    void whatIsLeftOverCounts(String own, String latin, NameLevel level) {
        assertThat(level(own, latin)).isEqualTo(level);
        assertThat(level(latin, own)).isEqualTo(level);
    }

    @Test
    void wordsOfFewConsonantsAreShared() {
        double dana = AcrossScripts.chance(UnicodeScript.HEBREW, "דנה");
        double shachaf = AcrossScripts.chance(UnicodeScript.HEBREW, "שחף");
        double muhammad = AcrossScripts.chance(UnicodeScript.ARABIC, "محمد");

        assertThat(dana).isBetween(5e-3, 5e-2);
        assertThat(shachaf).isBetween(1e-4, 1e-2);
        assertThat(muhammad).isGreaterThan(0.01);
        assertThat(AcrossScripts.chance(UnicodeScript.THAI, "สมชาย")).isLessThan(dana);
    }

    /// However the letters of a made-up word are written, each in one of its ways and with vowels
    /// between them where the script leaves them out, the word is found in it.
    @ParameterizedTest
    @ValueSource(strings = {"ARABIC", "HEBREW", "DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "THAI"})
    void eachWritingOfEachWordFits(UnicodeScript script) {
        Random random = new Random(script.name().hashCode());
        List<String> letters = ALPHABETS.getOrDefault(script, List.of());
        for (int i = 0; i < 300; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 0; k < 3 + random.nextInt(4); k++) {
                word.append(letters.get(random.nextInt(letters.size())));
            }
            StringBuilder latin = new StringBuilder();
            for (List<String> writings : ScriptLetters.of(script, word.toString())) {
                latin.append(writings.get(random.nextInt(writings.size())));
                boolean open = !ScriptLetters.unwrittenVowels(script).isEmpty();
                latin.append(open && random.nextBoolean() && endsInConsonant(latin) ? "a" : "");
            }
            assertThat(AcrossScripts.fits(script, word.toString(), latin.toString()))
                    .as("%s of word %d", script, i)
                    .isTrue();
            assertThat(AcrossScripts.fits(script, word.toString(), latin + "bvx")).isFalse();
        }
    }

    private static boolean endsInConsonant(StringBuilder latin) {
        return !latin.isEmpty() && "aeiouy".indexOf(latin.charAt(latin.length() - 1)) < 0;
    }

    private static final Map<UnicodeScript, List<String>> ALPHABETS =
            Map.of(
                    UnicodeScript.ARABIC,
                    List.of("ب", "ت", "ج", "ح", "خ", "د", "ر", "س", "ش", "ف", "ق", "ك", "م", "ن"),
                    UnicodeScript.HEBREW,
                    List.of("ב", "ג", "ד", "ז", "ח", "ט", "כ", "ל", "מ", "נ", "ס", "פ", "ק", "ר"),
                    UnicodeScript.DEVANAGARI,
                    List.of("क", "खि", "गु", "चे", "ज", "ती", "द", "ध", "नू", "प", "म", "र", "ल"),
                    UnicodeScript.BENGALI,
                    List.of("ক", "খি", "গু", "চে", "জ", "তী", "দ", "ধ", "নূ", "প", "ম", "র", "ল"),
                    UnicodeScript.TAMIL,
                    List.of("க", "சி", "டு", "தெ", "ப", "மீ", "ர", "ல", "ழ", "ந்"),
                    UnicodeScript.TELUGU,
                    List.of("క", "ఖి", "గు", "చే", "జ", "తీ", "ద", "ధ", "నూ", "ప", "మ", "ర"),
                    UnicodeScript.THAI,
                    List.of("กา", "คิ", "จู", "ชา", "นี", "พา", "มะ", "วิ", "สุ", "ลา"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Oberlander",
                "José María García López",
                "Đặng Văn Lâm",
                "Вера Чайкина",
                "Γιώργος Παπαδόπουλος",
                "김하늘",
                "王大伟",
                "ნინო ბერიძე",
                "Mohammed Alfulani محمد الفلاني"
            })
    void namesThatFoldingTellsAllOfStayAsTheyAre(String name) {
        assertThat(parsed(name).script()).isEqualTo(ScriptName.NONE);
    }

    @Test
    void noLatinNameHasAKeyMore() {
        assertThat(BlockingKeys.ofName(parsed("Dana Shachaf")))
                .containsExactlyInAnyOrder(
                        "n:dana|shachaf",
                        "i:d|shachaf",
                        "i:s|dana",
                        "s:XKF|dana",
                        "s:XKF|TN",
                        "w:danashachaf",
                        "w:dshachaf",
                        "w:shachafd",
                        "w:danas",
                        "w:shachaf",
                        "w:dana");
    }

    @Test
    void hostileNamesEnd() {
        String long1 = "م".repeat(5_000);
        String many = "محمد ".repeat(1_000);
        assertThat(level(long1 + " " + long1, "Mohammed Alfulani")).isNotNull();
        assertThat(level(many, "m".repeat(4_000) + " x")).isNotNull();
        assertThat(BlockingKeys.ofName(parsed(many)).size()).isLessThanOrEqualTo(BlockingKeys.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "محمد الفلاني, ARABIC",
        "青木さくら, HAN",
        "김하늘, HANGUL",
        "Вера Чайкина, CYRILLIC",
        "Ada Oberlander, LATIN",
        "Mohammed Alfulani محمد, LATIN",
        "Mohammed محمد, ARABIC",
        "Lin 林美玲, HAN",
        "A. محمد, ARABIC",
        "ប៉ុល ពត, KHMER",
        "さくら, HIRAGANA",
        "'', LATIN"
    })
    void tellsTheScriptOfAName(String name, UnicodeScript script) {
        assertThat(ScriptName.ofText(name)).isEqualTo(script);
    }
}
