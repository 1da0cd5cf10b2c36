using Tajuk.Commands;

return await TajukCommand.RunAsync(args);
