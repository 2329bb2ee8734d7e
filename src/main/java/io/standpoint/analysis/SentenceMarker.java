package io.standpoint.analysis;

import io.standpoint.actor.Mention;
import io.standpoint.actor.MentionRole;
import io.standpoint.actor.UnnamedParties;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.SentenceScores;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.speech.Quote;
import io.standpoint.speech.ReportingVerbs;
import io.standpoint.speech.Speaker;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Marks each sentence's actors and holders for the engine, and turns the engine's scores back into judgements of them. */
final class SentenceMarker {
    private final Map<Integer, List<Mention>> mentions;
    private final Map<Integer, List<Quote>> quotes;
    /** Every unnamed party of the article by its start. */
    private final TreeMap<Integer, Holder> unnamed = new TreeMap<>();

    /**
     * @param quotes their speakers told
     */
    SentenceMarker(List<Sentence> sentences, List<Mention> mentions, List<Quote> quotes) {
        this.mentions = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
        this.quotes = quotes.stream().collect(Collectors.groupingBy(Quote::sentence));
        UnnamedParties parties = new UnnamedParties();
        for (Sentence sentence : sentences) {
            for (CharSpan party : parties.find(sentence, mentionsIn(sentence))) {
                unnamed.put(party.start(), Holder.unnamed(party, sentence.textOf(party)));
            }
        }
    }

    MarkedActors mark(Sentence sentence) {
        Map<UUID, List<CharSpan>> spans = new LinkedHashMap<>();
        for (Mention mention : mentionsIn(sentence)) {
            if (mention.role() == MentionRole.ACTOR && !isWithinParty(mention.span())) {
                spans.computeIfAbsent(mention.actor(), id -> new ArrayList<>()).add(mention.span());
            }
        }
        Map<Holder, List<CharSpan>> says = says(sentence);
        List<MarkedActor> actors = new ArrayList<>();
        spans.forEach((id, of) -> actors.add(new MarkedActor(of, saidBy(Holder.actor(id), says))));
        Map<Holder, MarkedActor> others = new LinkedHashMap<>();
        CharSpan here = sentence.span();
        unnamed.subMap(here.start(), here.end())
                .forEach((start, holder) -> others.put(
                        holder, new MarkedActor(List.of(holder.span().orElseThrow()), saidBy(holder, says))));
        says.forEach((holder, said) -> {
            if (holder.actor().map(id -> !spans.containsKey(id)).orElse(!others.containsKey(holder))) {
                others.put(holder, new MarkedActor(inside(holder, sentence), said));
            }
        });
        List<CharSpan> reported =
                quotesIn(sentence).stream().map(Quote::content).toList();
        MarkedSentence marked = new MarkedSentence(sentence, actors, List.copyOf(others.values()), reported);
        return new MarkedActors(marked, List.copyOf(spans.keySet()), List.copyOf(others.keySet()));
    }

    List<AnalysedSentence> judged(List<MarkedActors> marked, List<SentenceScores> scores) {
        List<AnalysedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            sentences.add(judged(marked.get(i), scores.get(i)));
        }
        return sentences;
    }

    /** "Congress" in "many in Congress" */
    private boolean isWithinParty(CharSpan mention) {
        Map.Entry<Integer, Holder> last = unnamed.floorEntry(mention.start());
        return last != null
                && last.getValue().span().orElseThrow().contains(mention)
                && !last.getValue().span().orElseThrow().equals(mention);
    }

    /** What each speaker says in a sentence. */
    private Map<Holder, List<CharSpan>> says(Sentence sentence) {
        Map<Holder, List<CharSpan>> says = new LinkedHashMap<>();
        for (Quote quote : quotesIn(sentence)) {
            quote.speaker()
                    .filter(speaker -> !asks(quote, sentence))
                    .flatMap(this::holder)
                    .ifPresent(holder ->
                            says.computeIfAbsent(holder, h -> new ArrayList<>()).addAll(own(quote, sentence)));
        }
        says.values().removeIf(List::isEmpty);
        return says;
    }

    /** "asked whether Lee had lied", not "asked that Lee resign": whoever asks takes no side. */
    private static boolean asks(Quote quote, Sentence sentence) {
        boolean behind = quote.kind() == Quote.Kind.INDIRECT
                && quote.cue()
                        .filter(cue -> cue.end() < quote.content().start())
                        .isPresent();
        if (!behind || !ReportingVerbs.asks(sentence.textOf(quote.cue().orElseThrow()))) {
            return false;
        }
        CharSpan between =
                new CharSpan(quote.cue().orElseThrow().end(), quote.content().start());
        return !sentence.textOf(between).stripTrailing().endsWith(" that");
    }

    /** What a speaker says but for what it only passes on: "A said B praised C". */
    private List<CharSpan> own(Quote quote, Sentence sentence) {
        List<CharSpan> own = new ArrayList<>(List.of(quote.content()));
        for (Quote other : quotesIn(sentence)) {
            boolean inner =
                    !other.content().equals(quote.content()) && quote.content().contains(other.content());
            if (inner && !other.speaker().equals(quote.speaker())) {
                own = without(own, other.content());
            }
        }
        return own;
    }

    private static List<CharSpan> without(List<CharSpan> spans, CharSpan cut) {
        List<CharSpan> left = new ArrayList<>();
        for (CharSpan span : spans) {
            if (!span.overlaps(cut)) {
                left.add(span);
                continue;
            }
            if (span.start() < cut.start()) {
                left.add(new CharSpan(span.start(), cut.start()));
            }
            if (cut.end() < span.end()) {
                left.add(new CharSpan(cut.end(), span.end()));
            }
        }
        return left;
    }

    /** A named actor or an unnamed party; a speaker who is neither ("the report", "he") holds nothing. */
    private Optional<Holder> holder(Speaker speaker) {
        Optional<Holder> party = Optional.ofNullable(
                        unnamed.lowerEntry(speaker.span().end()))
                .map(Map.Entry::getValue)
                .filter(holder -> holder.span().orElseThrow().overlaps(speaker.span()));
        return speaker.actor().map(Holder::actor).or(() -> party);
    }

    private static List<CharSpan> saidBy(Holder holder, Map<Holder, List<CharSpan>> says) {
        return says.getOrDefault(holder, List.of());
    }

    private static List<CharSpan> inside(Holder holder, Sentence sentence) {
        return holder.span().filter(sentence.span()::contains).map(List::of).orElse(List.of());
    }

    private AnalysedSentence judged(MarkedActors marked, SentenceScores scores) {
        List<Judgement> judgements = new ArrayList<>();
        Sentence sentence = marked.sentence().sentence();
        List<Mention> inside = mentionsIn(sentence);
        Set<UUID> bystanders = Bystanders.in(sentence, inside);
        for (int target = 0; target < marked.ids().size(); target++) {
            judgements.add(new Judgement(
                    marked.ids().get(target),
                    scores.toward().get(target),
                    stances(marked, target, scores, bystanders)));
        }
        return new AnalysedSentence(
                sentence.index(),
                sentence.span(),
                sentence.text(),
                scores.sentence(),
                inside,
                quotesIn(sentence),
                judgements);
    }

    private static List<HeldStance> stances(
            MarkedActors marked, int target, SentenceScores scores, Set<UUID> bystanders) {
        List<Holder> holders = new ArrayList<>();
        marked.ids().forEach(id -> holders.add(Holder.actor(id)));
        holders.addAll(marked.others());
        List<HeldStance> stances = new ArrayList<>();
        stances.add(new HeldStance(Holder.author(), scores.author().get(target)));
        for (int holder = 0; holder < holders.size(); holder++) {
            StancePrediction stance = scores.pairs().get(holder).get(target);
            boolean bystander =
                    holders.get(holder).actor().filter(bystanders::contains).isPresent();
            if (stance != null && !bystander) {
                stances.add(new HeldStance(holders.get(holder), stance));
            }
        }
        return stances;
    }

    private List<Mention> mentionsIn(Sentence sentence) {
        return mentions.getOrDefault(sentence.index(), List.of());
    }

    private List<Quote> quotesIn(Sentence sentence) {
        return quotes.getOrDefault(sentence.index(), List.of());
    }
}
