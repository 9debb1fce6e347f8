package ai.wafaa.benchmark.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples of a page in Prometheus' text format. */
public final class PrometheusPage {
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private final String page;

    public PrometheusPage(String page) {
        this.page = page;
    }

    /** The values of one metric by the value of one of its labels; when a label value occurs twice, the greatest. */
    public Map<String, Double> byLabel(String metric, String label) {
        Map<String, Double> values = new TreeMap<>();
        page.lines().filter(line -> line.startsWith(metric + "{")).forEach(line -> {
            int close = line.lastIndexOf('}');
            String value = line.substring(close + 1).strip().split(" ")[0];
            Matcher labels = LABEL.matcher(line.substring(metric.length(), close));
            while (labels.find()) {
                if (labels.group(1).equals(label)) {
                    values.merge(labels.group(2), Double.valueOf(value), Math::max);
                }
            }
        });
        return values;
    }
}
