package io.standpoint.actor;

import io.standpoint.speech.Quote;
import io.standpoint.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The work on one article. */
    private final class Resolution {
        private final List<Sentence> sentences;
        private final List<Name> found;
        private final Persons persons = new Persons(gazetteer);
        private final Organizations organizations = new Organizations(gazetteer);
        private final Countries countries = new Countries(gazetteer);

        Resolution(List<Sentence> sentences, List<Name> names) {
            this.sentences = sentences;
            ArticleNames article = new ArticleNames(sentences, names);
            new IntroducedNames(article).find();
            new NameRepair(article, gazetteer).mend();
            article.agree();
            new NameSpread(article).run();
            article.addCompounds(gazetteer);
            found = new ArrayList<>(article.all());
        }

        ResolvedActors run(List<TargetRequest> targets, List<Quote> quotes, Optional<LocalDate> published) {
            targets.forEach(this::addTarget);
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
        private void addTarget(TargetRequest target) {
            ActorType type = Requests.type(target, found, gazetteer);
            ActorDraft draft = draft(target, type);
            NameType nameType = type == ActorType.PERSON ? NameType.PERSON : NameType.ORGANIZATION;
            for (Name match : Requests.find(target, nameType, sentences)) {
                Optional<Name> around = found.stream()
                        .filter(name -> name.span().contains(match.span())
                                && name.span().end() - name.span().start()
                                        > match.text().length())
                        .findFirst();
                if (around.isPresent() && isSomebodyElse(around.get(), target)) {
                    continue;
                }
                found.removeIf(name -> name.span().overlaps(match.span()));
                Name whole = around.filter(name -> type == ActorType.PERSON).orElse(match);
                draft.add(reference(whole, type).certain());
            }
        }

        private ActorDraft draft(TargetRequest target, ActorType type) {
            Optional<GazetteerEntry> country = gazetteer.country(target.name());
            if (type == ActorType.COUNTRY && country.isPresent()) {
                return countries.draft(country.get());
            }
            ActorDraft draft = new ActorDraft(type, Optional.empty());
            draft.request(target);
            if (type == ActorType.PERSON) {
                persons.add(draft);
            } else {
                organizations.add(draft);
            }
            return draft;
        }

        /** "Hunter Biden" is not the "Joe Biden" also known as "Biden". */
        private boolean isSomebodyElse(Name longer, TargetRequest target) {
            String first = longer.text().split(" ")[0];
            boolean fullName = target.name().contains(" ");
            return longer.type() == NameType.PERSON
                    && fullName
                    && !target.name().startsWith(first + " ");
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
            if (full && name.type() == NameType.PERSON) {
                persons.introduce(name.text());
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
            Optional<ActorDraft> person = persons.find(name.text(), name.span().start());
            if (name.type() == NameType.PERSON && (person.isPresent() || !isCountry(name))) {
                persons.add(Reference.to(name));
            } else if (countries.add(name, sentence(name))) {
                return;
            } else if (gazetteer.organization(name.text()).isPresent()) {
                organizations.add(Reference.to(name));
            } else if (person.isPresent() && name.text().indexOf(' ') < 0) {
                // the finder may take a lone surname for anything
                persons.add(Reference.to(name));
            } else if (name.type() == NameType.ORGANIZATION) {
                organizations.add(Reference.to(name));
            }
        }

        /** "Brussels" is the European Union where it acts. */
        private void addSeat(GazetteerEntry organization, Name name) {
            if (new CountryReading(sentence(name), name.span()).isGovernment()) {
                organizations.add(organization, Reference.to(name));
            }
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
