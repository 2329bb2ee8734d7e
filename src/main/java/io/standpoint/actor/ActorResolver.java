package io.standpoint.actor;

import io.standpoint.speech.Quote;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes actors of an article's names: names of one actor are merged, countries told from mere places, and cities,
 * regions and other places left out. Safe to share between threads.
 */
public final class ActorResolver {
    private final Gazetteer gazetteer;
    private final PronounResolver pronounResolver;

    public ActorResolver(Gazetteer gazetteer, PronounResolver pronounResolver) {
        this.gazetteer = gazetteer;
        this.pronounResolver = pronounResolver;
    }

    /**
     * @param sentences of the article, {@link Sentence#index()} being the position in the list
     * @param names in text order
     * @param quotes reported speech, its speakers being phrases
     * @param targets actors to be found even where {@code names} lacks them
     * @param published the day of the article, where known: offices are bound to their dates
     */
    public ResolvedActors resolve(
            List<Sentence> sentences,
            List<Name> names,
            List<Quote> quotes,
            List<TargetRequest> targets,
            Optional<LocalDate> published) {
        return new Resolution(sentences, names).run(targets, quotes, published);
    }

    /** An article of an unknown day. */
    public ResolvedActors resolve(
            List<Sentence> sentences, List<Name> names, List<Quote> quotes, List<TargetRequest> targets) {
        return resolve(sentences, names, quotes, targets, Optional.empty());
    }

    /** The actor that a request means, as an article that names it would have it. */
    public Actor actor(TargetRequest target) {
        return requested(target, Requests.type(target, List.of(), gazetteer)).actor(gazetteer);
    }

    private ActorDraft requested(TargetRequest target, ActorType type) {
        Optional<GazetteerEntry> entry = switch (type) {
            case COUNTRY -> Requests.listed(target, gazetteer::country);
            case ORGANIZATION -> Requests.listed(target, gazetteer::organization);
            case PERSON -> Optional.empty();
        };
        ActorDraft draft = new ActorDraft(type, entry);
        draft.request(target);
        entry.ifPresent(known -> draft.addName(known.name()));
        return draft;
    }

    /** The work on one article. */
    private final class Resolution {
        private final List<Sentence> sentences;
        private final ArticleNames article;
        private final List<Name> found;
        private final Persons persons = new Persons(gazetteer, pronounResolver.givenNames());
        private final Organizations organizations = new Organizations(gazetteer);
        private final Countries countries = new Countries(gazetteer);

        Resolution(List<Sentence> sentences, List<Name> names) {
            this.sentences = sentences;
            article = new ArticleNames(sentences, names);
            new IntroducedNames(article).find();
            new NameRepair(article, gazetteer).mend();
            new CompanyNames(article).mend();
            new PlaceNames(article, gazetteer).leaveOut();
            article.agree();
            new NameSpread(article).run();
            article.addCompounds(gazetteer);
            new CapitalLines(article, gazetteer).read();
            found = new ArrayList<>(article.all());
        }

        ResolvedActors run(List<TargetRequest> targets, List<Quote> quotes, Optional<LocalDate> published) {
            addTargets(targets);
            found.forEach(this::introduce);
            found.forEach(this::add);
            new TitleWalk(sentences, drafts().toList(), countries, gazetteer, published).run();
            pronounResolver.resolve(sentences, quotes, drafts().toList());
            List<Actor> actors = new ArrayList<>();
            List<Mention> mentions = new ArrayList<>();
            drafts().filter(ActorDraft::isMentioned).forEach(draft -> {
                Actor actor = draft.actor(gazetteer);
                actors.add(actor);
                mentions.addAll(draft.mentions(actor));
            });
            mentions.sort(
                    Comparator.comparingInt((Mention mention) -> mention.span().start()));
            return new ResolvedActors(inTextOrder(actors, mentions), mentions);
        }

        private Stream<ActorDraft> drafts() {
            Stream<ActorDraft> named = Stream.concat(persons.drafts().stream(), organizations.drafts().stream());
            return Stream.concat(named, countries.drafts().stream());
        }

        /** What the finder took for a part of a requested name gives way; a longer name around it is that actor's. */
        private void addTargets(List<TargetRequest> targets) {
            if (targets.isEmpty()) {
                return;
            }
            NavigableMap<Integer, Name> names = new TreeMap<>();
            found.forEach(name -> names.put(name.span().start(), name));
            new TargetNames(targets).find(sentences).forEach((target, matches) -> {
                ActorType type = Requests.type(target, names.values(), gazetteer);
                ActorDraft draft = draft(target, type);
                matches.forEach(match -> addTarget(target, type, draft, match, names));
            });
            found.clear();
            found.addAll(names.values());
        }

        private void addTarget(
                TargetRequest target,
                ActorType type,
                ActorDraft draft,
                TargetNames.Found match,
                NavigableMap<Integer, Name> names) {
            CharSpan span = match.span();
            Optional<Name> around = Optional.ofNullable(names.floorEntry(span.start()))
                    .map(Map.Entry::getValue)
                    .filter(name -> name.span().contains(span) && !name.span().equals(span));
            if (around.isPresent() && Requests.isSomebodyElse(around.get(), target, type, match.text())) {
                return;
            }
            Map.Entry<Integer, Name> last = names.lowerEntry(span.end());
            while (last != null && last.getValue().span().overlaps(span)) {
                names.remove(last.getKey());
                last = names.lowerEntry(span.end());
            }
            NameType nameType = type == ActorType.PERSON ? NameType.PERSON : NameType.ORGANIZATION;
            Name whole = around.filter(name -> type == ActorType.PERSON)
                    .orElseGet(() -> new Name(match.sentence(), span, match.text(), nameType, 1));
            if (type == ActorType.PERSON) {
                persons.add(draft, reference(whole, type).certain());
            } else {
                draft.add(reference(whole, type).certain());
            }
        }

        private ActorDraft draft(TargetRequest target, ActorType type) {
            ActorDraft draft = requested(target, type);
            if (draft.entry().isPresent() && type == ActorType.COUNTRY) {
                ActorDraft country = countries.draft(draft.entry().get());
                country.request(target);
                return country;
            }
            if (type == ActorType.PERSON) {
                persons.add(draft);
            } else {
                organizations.add(draft);
            }
            return draft;
        }

        private Reference reference(Name name, ActorType type) {
            Reference reference = Reference.to(name);
            if (type != ActorType.COUNTRY) {
                return reference;
            }
            MentionRole role = new CountryReading(sentence(name), name.span()).role();
            return new Reference(name.sentence(), name.span(), name.text(), MentionKind.NAME, role, 1);
        }

        /** Full names first, so that a headline's "Netanyahu" finds the person whom the text names in full later. */
        private void introduce(Name name) {
            boolean full = name.text().indexOf(' ') > 0;
            if (full && name.type() == NameType.PERSON && !isCountry(name)) {
                persons.introduce(name, sentence(name));
            } else if (full && name.type() == NameType.ORGANIZATION && !isCountry(name)) {
                organizations.introduce(name.text());
                organizations.define(name, sentence(name));
            }
        }

        private void add(Name name) {
            Optional<GazetteerEntry> seat =
                    gazetteer.government(name.text()).filter(entry -> entry.type() == ActorType.ORGANIZATION);
            if (seat.isPresent()) {
                addSeat(seat.get(), name);
                return;
            }
            Optional<Gender> gender = gender(name);
            if (persons.isAnyones(name, gender)) {
                return;
            }
            Optional<ActorDraft> person = persons.find(name.text(), name.span().start(), gender);
            boolean namesake = person.filter(draft -> isNamesake(name, draft)).isPresent();
            if (namesake && article.isPlaceSomewhere(name.text(), gazetteer)) {
                return;
            }
            if (namesake || name.type() == NameType.PERSON && (person.isPresent() || !isCountry(name))) {
                persons.add(Reference.to(name), gender);
            } else if (countries.add(name, sentence(name))) {
                return;
            } else if (gazetteer.organization(name.text()).isPresent()) {
                organizations.add(Reference.to(name));
            } else if (person.isPresent() && name.text().indexOf(' ') < 0) {
                // the finder may take a lone surname for anything
                persons.add(Reference.to(name), gender);
            } else if (name.type() == NameType.ORGANIZATION) {
                organizations.add(Reference.to(name));
            }
        }

        /** "Michael Jordan ... Jordan said": a person's part, unless the article speaks of the country too. */
        private boolean isNamesake(Name name, ActorDraft person) {
            boolean alone = name.text().indexOf(' ') < 0 && isCountry(name);
            boolean named = person.lastSeen(name.span().start()) >= 0;
            return alone && named && !article.speaksOfCountry(name.text(), gazetteer);
        }

        /** "Brussels" is the European Union where it acts. */
        private void addSeat(GazetteerEntry organization, Name name) {
            if (new CountryReading(sentence(name), name.span()).isGovernment()) {
                organizations.add(organization, Reference.to(name));
            }
        }

        /** What "Mr.", "Congresswoman" or "his wife" beside a name say of who bears it. */
        private Optional<Gender> gender(Name name) {
            int from = sentence(name).tokenAt(name.span().start());
            int to = sentence(name).tokenAt(name.span().end() - 1) + 1;
            return GenderWords.beside(sentence(name).tokens(), from, to);
        }

        private boolean isCountry(Name name) {
            return gazetteer.country(name.text()).isPresent()
                    || gazetteer.government(name.text()).isPresent()
                    || gazetteer.demonym(name.text()).isPresent();
        }

        private Sentence sentence(Name name) {
            return sentences.get(name.sentence());
        }

        private List<Actor> inTextOrder(List<Actor> actors, List<Mention> mentions) {
            List<UUID> order = mentions.stream().map(Mention::actor).distinct().toList();
            return actors.stream()
                    .sorted(Comparator.comparingInt(actor -> order.indexOf(actor.id())))
                    .toList();
        }
    }
}
