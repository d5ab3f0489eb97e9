# ttsmark on the CPU; bench/gpu/Dockerfile is for an NVIDIA GPU. docs/install.md says how to run it.
# Built from the root of the repository: docker build -t ttsmark .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /clone
COPY . .
RUN mvn -B -ntp -Pdist -DskipTests -Dspotless.check.skip=true package \
    && mkdir /ttsmark \
    && tar xzf dist/target/ttsmark-*-with-java.tar.gz -C /ttsmark --strip-components=1

FROM debian:bookworm-slim
COPY --from=build /ttsmark /ttsmark
# Models and results; libraries are unpacked below the home folder.
ENV TTSMARK_DATA=/data
VOLUME /data
WORKDIR /data
ENTRYPOINT ["/ttsmark/ttsmark"]
CMD ["run"]
