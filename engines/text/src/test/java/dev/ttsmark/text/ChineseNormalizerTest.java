package dev.ttsmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNormalizerTest {

    private final ChineseNormalizer normalizer = new ChineseNormalizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "105个|一百零五个",
                "10和12000|十和一万二千",
                "1,234.5米|一千二百三十四点五米",
                "2个人，2天，12个|两个人，两天，十二个",
                "第2名|第二名",
                "2万|两万",
                "2024年5月3日|二零二四年五月三日",
                "2024-05-03|二零二四年五月三日",
                "1998-2004年|一九九八到二零零四年",
                "90年代|九十年代",
                "10:30|十点三十分",
                "8:05:09|八点零五分零九秒",
                "14:00|十四点",
                "2:00|两点",
                "3:2获胜|三比二获胜",
                "50%|百分之五十",
                "3.5%~4%|百分之三点五到百分之四",
                "5‰|千分之五",
                "¥45.50|四十五点五元",
                "￥100万|一百万元",
                "$1,000|一千美元",
                "€2.5亿|二点五亿欧元",
                "3-5天|三到五天",
                "1/2|二分之一",
                "5km|五公里",
                "60 km/h|六十公里每小时",
                "2kg|两公斤",
                "-5℃|零下五摄氏度",
                "-3|负三",
                "16GB|十六GB",
                "13812345678|幺三八幺二三四五六七八",
                "010-12345678|零幺零幺二三四五六七八",
                "v1.2.3|v一点二点三",
                "3+4=7|三加四等于七",
                "０１２|零一二",
                "１２３个|一百二十三个",
                "2024/03/05|二零二四年三月五日",
                "10⁶、5²、10⁻⁹|十的六次方、五的平方、十的负九次方",
                "10÷2=5，5×3=15|十除以二等于五，五乘三等于十五",
                "√9=3|根号九等于三",
                "②号，½杯|二号，二分之一杯",
                "20℃~25℃，3～5天|二十摄氏度到二十五摄氏度，三到五天",
                "5㎡，100MB/s|五平方米，一百兆字节每秒",
                "x≥5，5±2，≈10|x大于等于五，五正负二，约等于十",
            })
    void readsAsAPersonWould(String written, String read) {
        assertThat(normalizer.normalize(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "你好，世界！", "他说“好”。", "Hello 你好"})
    void leavesPlainTextAlone(String text) {
        assertThat(normalizer.normalize(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999999999.99%",
                "1:60 25:00 2024-13-45",
                "1,23,456 1..2 1,,2",
                "3.14.15.92.65 1/0"
            })
    void leavesNoAsciiDigitHoweverStrangeTheText(String text) {
        assertThat(normalizer.normalize(text)).doesNotContainPattern("[0-9]");
    }

    @Test
    void isIdempotent() {
        String once = normalizer.normalize("2024年5月3日10:30，2个人花了¥45.50，涨了3.5%。");
        assertThat(normalizer.normalize(once)).isEqualTo(once);
    }
}
