/**
 * Standpoint: who stands where on whom. An article flows through the packages like this; start reading at
 * {@link io.standpoint.analysis.Analyzer}.
 *
 * <ol>
 *   <li>{@code rest} takes the article and hands it to a worker;
 *   <li>{@code text} checks its language, splits it into sentences and tokens and tags them;
 *   <li>{@code speech} finds what is reported rather than said by the author;
 *   <li>{@code actor} finds names and resolves them, titles and pronouns to actors, countries told from mere places;
 *   <li>{@code judgement} scores sentence sentiment, sentiment toward each actor and the stance between them;
 *   <li>{@code analysis} puts it together;
 *   <li>{@code storage} keeps it, {@code report} adds it up;
 *   <li>{@code runs} has newer models read stored articles again;
 *   <li>{@code messaging} takes articles from Kafka as {@code rest} does and sends their analyses there;
 *   <li>{@code security} is who may call: API keys and what they open;
 *   <li>{@code web} shows all of it to people, by way of {@code rest}'s API;
 *   <li>{@code models} holds the trained models' files: manifests, checksums, loading.
 * </ol>
 */
package io.standpoint;
