package io.standpoint.training;

import io.standpoint.training.AuthorLabels.Row;
import java.util.List;
import java.util.Locale;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;

/** How far the two coders of the author's stance agree: Krippendorff's alpha, and what a constant label would score. */
final class AuthorAgreement {
    private AuthorAgreement() {}

    static String text(List<Row> rows) {
        List<Row> coded = rows.stream()
                .filter(row -> !row.coderB().equals(AuthorLabels.NOBODY))
                .toList();
        List<Row> actors = coded.stream()
                .filter(row ->
                        !row.coderA().equals(AuthorLabels.SKIP) && !row.coderB().equals(AuthorLabels.SKIP))
                .toList();
        List<Scored> constant = rows.stream()
                .filter(row -> !row.label().equals(AuthorLabels.SKIP))
                .map(row -> new Scored(row.article(), row.label().equals("NEITHER") ? 0 : 1, new double[] {1, 0, 0}))
                .toList();
        // with all others counted as one label the mean over three is two thirds of the mean over two, their F1 being 0
        double macroF1 = new Metrics(constant, 2).macroF1() * 2 / 3;
        return String.format(
                Locale.ROOT,
                "two coders, %d rows: Krippendorff's alpha %.3f with SKIP as a label; %.3f on the %d rows that both take for an"
                        + " actor%nconstant NEITHER: macro-F1 %.4f%n",
                coded.size(),
                alpha(coded),
                alpha(actors),
                actors.size(),
                macroF1);
    }

    private static double alpha(List<Row> rows) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(2);
        rows.forEach(row -> study.addItem(row.coderA(), row.coderB()));
        return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
    }
}
