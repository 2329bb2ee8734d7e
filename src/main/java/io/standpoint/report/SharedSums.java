package io.standpoint.report;

/**
 * Sums over the clusters in which both of two groups have a sentence that counts: all that their covariance takes. See
 * {@link ClusterSums} for x and n.
 *
 * @param xx of the first's x times the second's
 * @param xn of the first's x times the second's n
 * @param nx of the first's n times the second's x
 * @param nn of the first's n times the second's
 */
public record SharedSums(long clusters, double xx, double xn, double nx, double nn) {

    /** Of the two ratios, linearised as {@link ClusterSums#variance} is. */
    double covariance(ClusterSums first, ClusterSums second) {
        double one = first.x() / first.n();
        double other = second.x() / second.n();
        double products = xx - other * xn - one * nx + one * other * nn;
        return first.scale() * second.scale() * products;
    }
}
