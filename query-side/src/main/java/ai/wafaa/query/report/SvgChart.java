package ai.wafaa.query.report;

import java.util.List;
import java.util.Locale;

/** A chart of stacked bars over time as SVG: axis, lines at round numbers, dates below. It holds digits only; words stand beside it. */
final class SvgChart {
    static final List<String> COLOURS = List.of("#2f6fdb", "#e08a1e", "#2a9d6f", "#b4477a", "#6b6f76");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int LEFT = 52;
    private static final int BOTTOM = 22;
    private static final int TOP = 8;
    private static final int MOST_DATES = 12;

    private SvgChart() {}

    /**
     * @param labels of the bars, in order of time
     * @param values for each bar one value per colour, from below
     */
    static String bars(List<String> labels, List<double[]> values) {
        double top = roundUp(values.stream().mapToDouble(SvgChart::sum).max().orElse(0));
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        for (int i = 0; i <= 4; i++) line(svg, top * i / 4, top);
        double step = (double) (WIDTH - LEFT) / Math.max(1, labels.size());
        int every = Math.max(1, (labels.size() + MOST_DATES - 1) / MOST_DATES);
        for (int i = 0; i < labels.size(); i++) {
            bar(svg, LEFT + i * step, step, values.get(i), top);
            if (i % every == 0) text(svg, LEFT + (i + 0.5) * step, HEIGHT - 6.0, "middle", labels.get(i));
        }
        return svg.append("</svg>").toString();
    }

    private static void line(StringBuilder svg, double value, double top) {
        double y = y(value, top);
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#d6d8dc\" stroke-width=\"0.6\"/>",
                LEFT,
                y,
                WIDTH,
                y));
        text(svg, LEFT - 6.0, y + 3, "end", axis(value));
    }

    private static void bar(StringBuilder svg, double x, double step, double[] parts, double top) {
        double below = 0;
        for (int i = 0; i < parts.length; i++) {
            double height = y(below, top) - y(below + parts[i], top);
            if (parts[i] > 0)
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>",
                        x + step * 0.12,
                        y(below + parts[i], top),
                        step * 0.76,
                        height,
                        COLOURS.get(i % COLOURS.size())));
            below += parts[i];
        }
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-family=\"DejaVu Sans\" font-size=\"9\" fill=\"#4a4f57\" text-anchor=\"%s\">%s</text>",
                x,
                y,
                anchor,
                text));
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
    }

    private static String axis(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** The next of 1, 2, 4, 8, 10 times a power of ten, so that quarters of it are round. */
    private static double roundUp(double value) {
        if (value <= 0) return 4;
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 4, 8, 10}) if (value <= step * power) return step * power;
        return 10 * power;
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) sum += part;
        return sum;
    }
}
