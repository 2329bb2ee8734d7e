package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells the countries among the names found: their own names, demonyms, capitals that stand for governments. */
final class Countries {
    private final Gazetteer gazetteer;
    private final Map<String, ActorDraft> drafts = new LinkedHashMap<>();

    Countries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    ActorDraft draft(GazetteerEntry country) {
        return drafts.computeIfAbsent(country.id(), id -> new ActorDraft(ActorType.COUNTRY, Optional.of(country)));
    }

    Optional<ActorDraft> find(String isoCode) {
        return Optional.ofNullable(drafts.get(isoCode));
    }

    Collection<ActorDraft> drafts() {
        return drafts.values();
    }

    /** Adds the references that a name makes; false if it names no country at all. */
    boolean add(Name name, Sentence sentence) {
        String text = Capitals.spelt(name.text());
        Optional<GazetteerEntry> country = gazetteer.country(text);
        if (country.isPresent()) {
            add(country.get(), name, name.span(), sentence);
            return true;
        }
        Optional<GazetteerEntry> nation = gazetteer.demonym(text);
        if (nation.isPresent()) {
            addDemonym(nation.get(), name, name.span(), sentence);
            return true;
        }
        Optional<GazetteerEntry> government = gazetteer.government(text);
        if (government.isPresent()) {
            addGovernment(government.get(), name, sentence);
            return true;
        }
        return addHyphenated(name, sentence);
    }

    private void add(GazetteerEntry country, Name name, CharSpan span, Sentence sentence) {
        MentionRole role = new CountryReading(sentence, span).role();
        draft(country).add(reference(name, span, sentence, MentionKind.NAME, role));
    }

    private void addDemonym(GazetteerEntry country, Name name, CharSpan span, Sentence sentence) {
        CountryReading reading = new CountryReading(sentence, span);
        if (reading.isNation()) {
            MentionRole role = reading.isOfficeHolders() ? MentionRole.PLACE : MentionRole.ACTOR;
            draft(country).add(reference(name, span, sentence, MentionKind.DEMONYM, role));
        }
    }

    /** A capital is a place unless the sentence makes it a government; a palace ("the Kremlin") the other way round. */
    private void addGovernment(GazetteerEntry country, Name name, Sentence sentence) {
        CountryReading reading = new CountryReading(sentence, name.span());
        boolean palace = NationWords.isPalace(name.text());
        if (palace ? !reading.isPlace() : reading.isGovernment()) {
            draft(country).add(reference(name, name.span(), sentence, MentionKind.NAME, MentionRole.ACTOR));
        }
    }

    /** "US-Israel relations", "Israeli-Palestinian talks", "Iran-backed militias". */
    private boolean addHyphenated(Name name, Sentence sentence) {
        int dash = name.text().indexOf('-');
        if (dash <= 0 || dash == name.text().length() - 1) {
            return false;
        }
        String left = name.text().substring(0, dash);
        String right = name.text().substring(dash + 1);
        CharSpan leftSpan = new CharSpan(name.span().start(), name.span().start() + dash);
        CharSpan rightSpan = new CharSpan(leftSpan.end() + 1, name.span().end());
        if (NationWords.isParticiple(right)) {
            return addPart(left, leftSpan, name, sentence, MentionRole.ACTOR);
        }
        if (nation(left).isEmpty() || nation(right).isEmpty()) {
            return false;
        }
        MentionRole role = new CountryReading(sentence, name.span()).isNation() ? MentionRole.ACTOR : MentionRole.PLACE;
        return addPart(left, leftSpan, name, sentence, role) && addPart(right, rightSpan, name, sentence, role);
    }

    private boolean addPart(String part, CharSpan span, Name name, Sentence sentence, MentionRole role) {
        Optional<GazetteerEntry> country = nation(part);
        MentionKind kind = gazetteer.country(part).isEmpty() ? MentionKind.DEMONYM : MentionKind.NAME;
        country.ifPresent(c -> draft(c).add(reference(name, span, sentence, kind, role)));
        return country.isPresent();
    }

    private Optional<GazetteerEntry> nation(String word) {
        return gazetteer.country(word).or(() -> gazetteer.demonym(word));
    }

    private static Reference reference(
            Name name, CharSpan span, Sentence sentence, MentionKind kind, MentionRole role) {
        return new Reference(name.sentence(), span, sentence.textOf(span), kind, role, name.probability());
    }
}
