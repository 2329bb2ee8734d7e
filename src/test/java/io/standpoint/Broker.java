package io.standpoint;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka broker of its own (KRaft, one node) in a process of its own. */
public final class Broker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PARTITIONS = 6;

    private final Path folder;
    private final int port;
    private final Path settings;
    private Process process;

    private Broker(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        this.port = FaultyDatabase.freePort();
        this.settings = this.folder.resolve("server.properties");
        Files.writeString(settings, settings());
    }

    /** With the topics of the service. */
    public static Broker start(Path folder) throws Exception {
        Broker broker = new Broker(folder);
        broker.run(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "c3RhbmRwb2ludC1icm9rZQ",
                        "-c",
                        broker.settings.toString())
                .waitFor();
        broker.start();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address()))) {
            admin.createTopics(List.of(
                            topic("articles", PARTITIONS),
                            topic("analyses", PARTITIONS),
                            topic("articles-rejected", 1)))
                    .all()
                    .get();
        }
        return broker;
    }

    /** Again, with what it had. */
    public void start() throws Exception {
        process = run("kafka.Kafka", settings.toString());
        Instant end = Instant.now().plus(PATIENCE);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            while (process.isAlive() && Instant.now().isBefore(end)) {
                try {
                    admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
                    return;
                } catch (Exception e) {
                    Thread.sleep(200);
                }
            }
        }
        throw new IllegalStateException("no broker: " + folder.resolve("broker.log"));
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public KafkaProducer<byte[], byte[]> producer() {
        return producer("none");
    }

    /** @param compression of what it sends: none, gzip, lz4, snappy or zstd */
    public KafkaProducer<byte[], byte[]> producer(String compression) {
        Properties producer = new Properties();
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
        producer.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address());
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
        return new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** All messages of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> messages(String topic) {
        Map<String, Object> consumer = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, address());
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> reader.position(part) < ends.get(part))) {
                reader.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    /** How many messages of a topic a group of consumers has still to commit. */
    public long lag(String group, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (int i = 0; i < PARTITIONS; i++) {
                TopicPartition partition = new TopicPartition(topic, i);
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                lag += end
                        - (committed.containsKey(partition)
                                ? committed.get(partition).offset()
                                : 0);
            }
            return lag;
        }
    }

    /** As by {@code kill}. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }

    private String settings() throws IOException {
        int controller = FaultyDatabase.freePort();
        return String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners=PLAINTEXT://" + address(),
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("data"),
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0");
    }

    private Process run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(File.pathSeparator, classPath()),
                program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    /** A log manager of Quarkus would want its configuration. */
    private static Collection<String> classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(all.split(File.pathSeparator)).stream()
                .filter(part -> !part.contains("jboss-logmanager") && !part.endsWith("classes"))
                .toList();
    }
}
