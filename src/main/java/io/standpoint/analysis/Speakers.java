package io.standpoint.analysis;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRole;
import io.standpoint.speech.Quote;
import io.standpoint.speech.Relations;
import io.standpoint.speech.Speaker;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which actor a speaker's words name. */
final class Speakers {
    private static final Pattern JOINT = Pattern.compile("(, |,? and | & )(the )?");

    private Speakers() {}

    /**
     * The same quotes, each speaker being the actor whose mention ends its phrase ("Boeing chief executive Dave Calhoun"),
     * else the first that it mentions but for "Biden aides"; unnamed ones stay phrases.
     *
     * @param mentions in text order
     */
    static List<Quote> name(List<Quote> quotes, List<Mention> mentions) {
        return quotes.stream()
                .flatMap(quote -> speakers(quote, mentions)
                        .map(speaker ->
                                new Quote(quote.sentence(), speaker, quote.cue(), quote.content(), quote.kind())))
                .toList();
    }

    private static Stream<Optional<Speaker>> speakers(Quote quote, List<Mention> mentions) {
        return quote.speaker().isEmpty()
                ? Stream.of(Optional.empty())
                : named(quote.speaker().get(), mentions).stream().map(Optional::of);
    }

    /** Of "Canada and Australia" each. */
    private static List<Speaker> named(Speaker speaker, List<Mention> mentions) {
        List<Mention> inside = inside(speaker.span(), mentions);
        Optional<Mention> main = inside.stream()
                .filter(mention -> mention.span().end() == speaker.span().end())
                .findFirst()
                .or(() -> inside.stream().findFirst().filter(first -> !endsInRelation(speaker.text())));
        if (main.isEmpty()) {
            return List.of(speaker);
        }
        List<Mention> all = new ArrayList<>(List.of(main.get()));
        for (int i = inside.indexOf(main.get()) - 1; i >= 0 && isJoined(inside.get(i), all.get(0), speaker); i--) {
            all.add(0, inside.get(i));
        }
        return all.stream()
                .map(mention -> new Speaker(Optional.of(mention.actor()), mention.span(), mention.text()))
                .toList();
    }

    private static boolean isJoined(Mention one, Mention next, Speaker speaker) {
        int start = speaker.span().start();
        String between =
                speaker.text().substring(one.span().end() - start, next.span().start() - start);
        return JOINT.matcher(between).matches();
    }

    private static boolean endsInRelation(String phrase) {
        return Relations.contain(phrase.substring(phrase.lastIndexOf(' ') + 1));
    }

    private static List<Mention> inside(CharSpan phrase, List<Mention> mentions) {
        return mentions.subList(firstAt(phrase.start(), mentions), firstAt(phrase.end(), mentions)).stream()
                .filter(mention -> mention.role() == MentionRole.ACTOR && phrase.contains(mention.span()))
                .toList();
    }

    /** Index of the first mention that starts at an offset or behind it. */
    private static int firstAt(int offset, List<Mention> mentions) {
        int from = 0;
        int to = mentions.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (mentions.get(middle).span().start() < offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
